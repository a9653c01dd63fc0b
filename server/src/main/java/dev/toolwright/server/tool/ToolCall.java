package dev.toolwright.server.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.upstream.Api;
import dev.toolwright.server.upstream.CancelledException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One call of a tool by one person: what was asked, on whose behalf, and what the tool may use to answer. Prompts and resources are
 * given the same.
 */
public interface ToolCall {
    /** The validated arguments; defaults are not filled in. */
    ObjectNode arguments();

    /** The API of this name (a key of {@code apis:} in tools.yaml), with this person's credentials and this call's deadline. */
    Api api(String name);

    /**
     * Takes a file from an address that a person or a model gave: over https, from the public internet only, within the limits.
     *
     * @return {@code {name, type, data}}, the data in Base64
     * @throws FailedException when there is no such file to be had; the sentence says why
     */
    JsonNode fetch(String address, Download download);

    /** What this person has chosen earlier; nobody else's. */
    Settings settings();

    /** The language for what the person reads: one of {@link Catalogue#languages()}. */
    String language();

    /** When the call began, to the second: one moment for everything that it computes. */
    Instant now();

    /**
     * How the tools of this server do: {@code {since, tools: [{tool, calls, errors, p50, p95, p99}]}}, times in milliseconds.
     *
     * @throws FailedException when whoever calls does not run this server
     */
    JsonNode performance();

    /** @throws CancelledException when the caller has given up. Generated tools call it before each step. */
    void checkpoint();

    /**
     * Asks the person, or the person's program, one thing. To be called before anything is changed: where the answer has to be waited
     * for, this call ends and the tool is later called again from its beginning, then with the answer.
     *
     * @param key names the question within the tool; the same on every call
     * @throws UnansweredException when there is no answer yet; the tool must let it pass
     */
    default Answer ask(String key, InputRequest request) {
        return ask(Map.of(key, request)).get(key);
    }

    /**
     * Asks several things at once.
     *
     * @return an answer for each key
     * @throws UnansweredException when one of them has no answer yet; the tool must let it pass
     */
    Map<String, Answer> ask(Map<String, InputRequest> requests);

    /**
     * Whether this request can reach whoever it is for as it is. Where it cannot, a form without fields and a link are put to the
     * person through the model, and everything else ends the call with a failure that says so.
     */
    boolean canAsk(InputRequest request);

    /**
     * Says how far the tool is, to whoever wants to know. A figure that is not above the one before is left out. May be called from
     * several threads.
     *
     * @param done in any unit, such as 40 vehicles
     * @param total in the same unit, if it is known
     * @param message what is being done, for a person; may be empty
     */
    void progress(double done, OptionalDouble total, String message);

    /**
     * Does several things beside each other. When one fails, what has begun is finished and the rest is not begun.
     *
     * @param most how many at a time
     * @param work each is given a call of its own, to use instead of this one
     * @return what each of them gave, in their order
     * @throws RuntimeException what the first of them, in their order, ended with
     */
    <T extends @Nullable Object> List<T> together(int most, List<? extends Function<ToolCall, ? extends T>> work);

    /**
     * What the person would be told if the tool ended with this; for tools that go on all the same.
     *
     * @throws RuntimeException the same, where it is no failure: the caller has given up, or has to be asked
     */
    ToolResult.Failure told(RuntimeException failure);

    /**
     * Tells the client's developer something, if the client wants to hear it. Never anything about a person.
     *
     * @param message what happened
     */
    void log(Severity severity, String message);

    /** Says that what is read under this address is no longer what it was, so that those who watch it read it again. */
    void changed(URI resource);
}
