package conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.tool.InputRequest;
import java.util.List;
import java.util.Map;

/** Forms with fields, by names. */
final class Forms {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, String> FIELDS = Map.of("response", """
            {"response":{"type":"string","description":"The response"}}""", "defaults", """
            {"name":{"type":"string","description":"User name","default":"John Doe"},
             "age":{"type":"integer","description":"User age","default":30},
             "score":{"type":"number","description":"User score","default":95.5},
             "status":{"type":"string","description":"User status","enum":["active","inactive","pending"],"default":"active"},
             "verified":{"type":"boolean","description":"Verification status","default":true}}""", "enums", """
            {"untitledSingle":{"type":"string","enum":["option1","option2","option3"]},
             "titledSingle":{"type":"string","oneOf":[{"const":"value1","title":"First Option"},
               {"const":"value2","title":"Second Option"},{"const":"value3","title":"Third Option"}]},
             "legacyEnum":{"type":"string","enum":["opt1","opt2","opt3"],"enumNames":["Option One","Option Two","Option Three"]},
             "untitledMulti":{"type":"array","minItems":1,"maxItems":3,
               "items":{"type":"string","enum":["option1","option2","option3"]}},
             "titledMulti":{"type":"array","minItems":1,"maxItems":3,"items":{"anyOf":[{"const":"value1","title":"First Choice"},
               {"const":"value2","title":"Second Choice"},{"const":"value3","title":"Third Choice"}]}}}""");

    private Forms() {}

    /** @param fields a name of this table, or of one field that has to be filled in with a text */
    static InputRequest of(String message, String fields) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        schema.set("properties", properties(fields));
        if (schema.path("properties").size() == 1) {
            List.of(fields).forEach(schema.putArray("required")::add);
        }
        return new InputRequest.Form(message, schema);
    }

    private static ObjectNode properties(String fields) {
        String type = List.of("ok", "confirm").contains(fields) ? "boolean" : "string";
        String written = FIELDS.getOrDefault(fields, "{\"%s\":{\"type\":\"%s\"}}".formatted(fields, type));
        try {
            return (ObjectNode) JSON.readTree(written);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
