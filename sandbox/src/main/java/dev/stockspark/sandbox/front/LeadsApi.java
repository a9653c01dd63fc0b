package dev.stockspark.sandbox.front;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stockspark.sandbox.contract.CheckedRequest;
import dev.stockspark.sandbox.contract.Contract;
import dev.stockspark.sandbox.contract.Endpoint;
import dev.stockspark.sandbox.exchange.Answer;
import dev.stockspark.sandbox.exchange.ApiFailure;
import dev.stockspark.sandbox.exchange.Incoming;
import dev.stockspark.sandbox.exchange.Parameters;
import dev.stockspark.sandbox.json.Json;
import dev.stockspark.sandbox.seed.Leads;
import java.util.List;

/** The leads service, which is another one: the key is in the path, and its errors are not those of the API. */
final class LeadsApi {
    static final String PATH = "/v2/";

    private final Contract contract;
    private final Leads leads;
    private final Faults faults;

    LeadsApi(Contract contract, Leads leads, Faults faults) {
        this.contract = contract;
        this.leads = leads;
        this.faults = faults;
    }

    Answer answer(Incoming request) {
        try {
            Endpoint endpoint = contract.endpoint(request.method(), request.path());
            Answer answer = Answer.ok(list(contract.check(endpoint, request)));
            List<String> misfits = contract.faults(endpoint, answer);
            misfits.forEach(misfit -> faults.add("leads: " + misfit));
            return answer;
        } catch (ApiFailure refusal) {
            return Answer.json(refusal.status(), Json.object().put("error", refusal.getMessage()));
        }
    }

    private ObjectNode list(CheckedRequest request) {
        Parameters wanted = request.parameters();
        if (!wanted.text("format").orElse("json").equals("json")) {
            throw ApiFailure.badRequest("format must be json");
        }
        List<ObjectNode> mine = leads.of(wanted.required("apiKey"))
                .orElseThrow(() -> ApiFailure.of(403, "FORBIDDEN", "the key is not valid"));
        String from = wanted.text("dateFrom").orElse("0000-00-00");
        String to = wanted.text("dateTo").orElse("9999-99-99");
        ObjectNode answer = Json.object();
        ArrayNode list = answer.putArray("response");
        mine.stream()
                .filter(lead -> between(from, lead.get("dateCreated").textValue(), to))
                .forEach(list::add);
        return answer;
    }

    private static boolean between(String from, String time, String to) {
        String day = time.substring(0, from.length());
        return day.compareTo(from) >= 0 && day.compareTo(to) <= 0;
    }
}
