package dev.toolwright.server.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file in a JSON tree: {@code {name, type, data}}, the data in Base64.
 *
 * @param type its media type, if it says one
 */
record FileValue(String name, Optional<String> type, byte[] bytes) {
    private static final String NAME = "file";

    /** RFC 6838 section 4.2; nothing in it can end its field. */
    private static final Pattern MEDIA_TYPE =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*(;[ -~]*)?");

    /**
     * @param what whose file it is, for the message
     * @throws UnsendableException when it is none
     */
    static FileValue of(String what, JsonNode value) {
        JsonNode data = value.path("data");
        if (!data.isTextual()) {
            throw new UnsendableException("'" + what + "' is no file: it has no data");
        }
        Optional<String> type =
                Optional.ofNullable(value.path("type").textValue()).filter(text -> !text.isBlank());
        if (type.isPresent() && !MEDIA_TYPE.matcher(type.get()).matches()) {
            throw new UnsendableException("the type of '" + what + "' is no media type, such as image/png");
        }
        String name = value.path("name").asText();
        return new FileValue(name.isBlank() ? NAME : name, type, bytes(what, data.textValue()));
    }

    /** Line breaks and the other alphabet are forgiven: clients hand on what they were given (RFC 4648 sections 4 and 5). */
    private static byte[] bytes(String what, String data) {
        try {
            String plain = data.replaceAll("\\s", "").replace('-', '+').replace('_', '/');
            return Base64.getDecoder().decode(plain);
        } catch (IllegalArgumentException malformed) {
            throw new UnsendableException("the data of '" + what + "' is not Base64");
        }
    }
}
