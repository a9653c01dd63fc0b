package dev.stockspark.sandbox.operations;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stockspark.sandbox.exchange.Answer;
import dev.stockspark.sandbox.exchange.ApiFailure;
import dev.stockspark.sandbox.exchange.Call;
import dev.stockspark.sandbox.exchange.FieldError;
import dev.stockspark.sandbox.exchange.Operation;
import dev.stockspark.sandbox.exchange.Part;
import dev.stockspark.sandbox.gallery.Picture;
import dev.stockspark.sandbox.gallery.Pictures;
import dev.stockspark.sandbox.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Documents kept with a vehicle. */
final class Papers {
    /** The kinds that the document names. */
    private static final List<String> KINDS = List.of("EXPERT_REPORT", "VEHICLE_REGISTRATION", "OTHER");

    private final Context context;

    Papers(Context context) {
        this.context = context;
    }

    Map<String, Operation> operations() {
        return Map.of(
                "getDocuments", this::list,
                "uploadDocument", this::upload,
                "updateDocument", this::update,
                "deleteDocument", this::delete);
    }

    private Answer list(Call call) {
        ArrayNode list = Json.array();
        context.stock().papers().of(context.vehicleOf(call)).forEach(paper -> list.add(shown(paper)));
        return Answer.ok(list);
    }

    private Answer upload(Call call) {
        long vehicle = context.vehicleOf(call);
        String kind = kind(call.parameters().required("documentType"));
        Part file = call.parts().get(0);
        if (file.bytes().length == 0) {
            throw ApiFailure.invalid(List.of(FieldError.of("file", "must not be empty")));
        }
        long id = context.stock().nextId();
        Picture kept = context.stock().pictures().keep(id, file.fileName(), file.mediaType(), file.bytes());
        ObjectNode paper = Json.object()
                .put("id", id)
                .put("name", call.parameters().text("name").orElse(file.fileName()))
                .put("documentType", kind)
                .put("file", kept.file());
        context.stock().papers().put(vehicle, paper);
        return Answer.ok(shown(paper));
    }

    private Answer update(Call call) {
        ObjectNode paper = paper(call).deepCopy();
        paper.put("name", call.body().get("name").textValue())
                .put("documentType", kind(call.body().get("documentType").textValue()));
        context.stock().papers().put(context.vehicleOf(call), paper);
        return Answer.ok(shown(paper));
    }

    private Answer delete(Call call) {
        context.stock().papers().remove(paper(call).get("id").longValue());
        return Answer.ok(TextNode.valueOf("DELETED"));
    }

    private ObjectNode paper(Call call) {
        long id = call.parameters().id("documentId");
        return context.stock()
                .papers()
                .find(context.vehicleOf(call), id)
                .orElseThrow(() -> ApiFailure.notFound("no document " + id));
    }

    private ObjectNode shown(ObjectNode paper) {
        ObjectNode shown = paper.deepCopy();
        String file = Optional.ofNullable(shown.remove("file"))
                .map(name -> name.asText())
                .orElseGet(() -> Pictures.printed(paper.get("id").longValue()).file());
        return shown.put("url", context.home().get() + file);
    }

    private static String kind(String word) {
        if (!KINDS.contains(word)) {
            throw ApiFailure.invalid(List.of(
                    new FieldError("documentType", "must be one of " + KINDS, Optional.of(TextNode.valueOf(word)))));
        }
        return word;
    }
}
