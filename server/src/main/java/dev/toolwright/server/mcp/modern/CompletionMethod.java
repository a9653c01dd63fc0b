package dev.toolwright.server.mcp.modern;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.mcp.rpc.Answer;
import dev.toolwright.server.mcp.rpc.Fault;
import dev.toolwright.server.mcp.rpc.Refusal;
import dev.toolwright.server.registry.Completions;
import dev.toolwright.server.registry.Suggestions;

/** completion/complete. */
final class CompletionMethod {
    private final Completions completions;
    private final Identity identity;

    CompletionMethod(Completions completions, Identity identity) {
        this.completions = completions;
        this.identity = identity;
    }

    Answer complete(Exchange exchange) {
        Suggestions found;
        try {
            found = completions.of(exchange.params(), exchange.caller());
        } catch (IllegalArgumentException wrong) {
            throw new Refusal(Fault.invalidParams(wrong.getMessage()));
        }
        ObjectNode result = Identity.complete();
        ObjectNode completion = result.putObject("completion");
        ArrayNode values = completion.putArray("values");
        found.values().forEach(values::add);
        completion.put("total", found.total()).put("hasMore", found.total() > values.size());
        return exchange.result(identity.sign(result));
    }
}
