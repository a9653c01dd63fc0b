package dev.toolwright.server.mcp.modern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.mcp.rpc.Answer;
import dev.toolwright.server.mcp.rpc.Fault;
import dev.toolwright.server.mcp.rpc.Headers;
import dev.toolwright.server.mcp.rpc.Message;
import dev.toolwright.server.mcp.rpc.Outlet;
import dev.toolwright.server.mcp.rpc.Refusal;
import dev.toolwright.server.registry.Caller;

/** One request with everything that belongs to it. */
record Exchange(Message.Request request, Headers headers, Caller caller, Outlet outlet) {
    boolean hasHeaders() {
        return headers != Headers.NONE;
    }

    ObjectNode params() {
        return request.params();
    }

    /** @throws Refusal when the parameter is missing or no string */
    String text(String name, String meaning) {
        JsonNode value = params().path(name);
        if (!value.isTextual()) {
            throw new Refusal(Fault.invalidParams("params." + name + " must be " + meaning));
        }
        return value.textValue();
    }

    /** @throws Refusal when a further page of a list is asked for */
    void onePage() {
        if (params().has("cursor")) {
            throw new Refusal(Fault.invalidParams("this server never gave such a cursor; its list has one page"));
        }
    }

    Answer result(Answer.Result result) {
        return Answer.result(request.id(), result);
    }

    Answer result(ObjectNode result) {
        return Answer.result(request.id(), json -> json.writeTree(result));
    }
}
