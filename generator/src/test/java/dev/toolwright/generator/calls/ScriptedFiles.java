package dev.toolwright.generator.calls;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toolwright.server.fetch.FetchLimits;
import dev.toolwright.server.fetch.FetchOutcome;
import dev.toolwright.server.fetch.Fetched;
import dev.toolwright.server.registry.Fetching;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** The internet, by address. */
record ScriptedFiles(JsonNode files) implements Fetching {
    @Override
    public FetchOutcome get(URI address, FetchLimits limits) {
        JsonNode file = files.path(address.toString());
        if (file.has("refused")) {
            return new FetchOutcome.Refused(file.get("refused").textValue());
        }
        if (file.has("failed")) {
            return new FetchOutcome.Failed(file.get("failed").textValue());
        }
        return new FetchOutcome.Answered(new Fetched(
                file.get("status").intValue(),
                file.get("type").textValue(),
                "",
                file.get("body").textValue().getBytes(StandardCharsets.UTF_8)));
    }
}
