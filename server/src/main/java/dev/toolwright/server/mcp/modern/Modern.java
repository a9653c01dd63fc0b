package dev.toolwright.server.mcp.modern;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.mcp.rpc.Answer;
import dev.toolwright.server.mcp.rpc.Fault;
import dev.toolwright.server.mcp.rpc.Headers;
import dev.toolwright.server.mcp.rpc.Message;
import dev.toolwright.server.mcp.rpc.Outlet;
import dev.toolwright.server.mcp.rpc.Refusal;
import dev.toolwright.server.registry.Caller;
import dev.toolwright.server.registry.Offer;
import dev.toolwright.server.task.Tasks;
import java.util.List;

/** Answers the methods of 2026-07-28. What never changes while the server runs is written once and sent as it is. */
public final class Modern {
    public static final List<String> VERSIONS = List.of("2026-07-28");

    private final Offer offer;
    private final String discovery;
    private final ToolMethods tools;
    private final PromptMethods prompts;
    private final ResourceMethods resources;
    private final CompletionMethod completion;
    private final TaskMethods tasks;
    private final Subscriptions subscriptions;

    public Modern(Offer offer, Tasks tasks) {
        this.offer = offer;
        Identity identity = Identity.of(offer.catalogue());
        this.tasks = new TaskMethods(offer.registry(), tasks, identity);
        this.discovery = discovery(offer, this.tasks, Identity.inFull(offer.catalogue()));
        this.tools = new ToolMethods(offer.registry(), new ToolMethods.Ways(offer.calls(), this.tasks), identity);
        this.prompts = new PromptMethods(offer.prompts(), offer.calls(), identity);
        this.resources = new ResourceMethods(offer.resources(), offer.reading(), identity);
        this.completion = new CompletionMethod(offer.completions(), identity);
        this.subscriptions = new Subscriptions(offer.changes(), offer.resources(), this.tasks, identity);
    }

    /** @throws Refusal when the message breaks a rule of the revision */
    public Answer answer(Message message, Headers headers, Caller caller, Outlet outlet) {
        return switch (message) {
            case Message.Notification ignored -> Answer.accepted();
            case Message.Response ignored ->
                throw new Refusal(new Fault(
                        400,
                        Fault.INVALID_REQUEST,
                        "this revision asks clients nothing outside of results, so it takes no responses"));
            case Message.Request request -> answer(new Exchange(request, headers, caller, outlet));
        };
    }

    private Answer answer(Exchange exchange) {
        Envelope.check(exchange.params());
        if (exchange.hasHeaders()) {
            StandardHeaders.check(exchange.request(), exchange.headers());
        }
        String method = exchange.request().method();
        return switch (offered(method) ? method : "") {
            case "server/discover" -> exchange.result(json -> json.writeRawValue(discovery));
            case "tools/list" -> tools.list(exchange);
            case "tools/call" -> tools.call(exchange);
            case "prompts/list" -> prompts.list(exchange);
            case "prompts/get" -> prompts.get(exchange);
            case "resources/list" -> resources.list(exchange);
            case "resources/templates/list" -> resources.templates(exchange);
            case "resources/read" -> resources.read(exchange);
            case "completion/complete" -> completion.complete(exchange);
            case "tasks/get" -> tasks.get(exchange);
            case "tasks/update" -> tasks.update(exchange);
            case "tasks/cancel" -> tasks.cancel(exchange);
            case "subscriptions/listen" -> subscriptions.listen(exchange);
            default ->
                throw new Refusal(new Fault(404, Fault.METHOD_NOT_FOUND, "there is no method \"" + method + "\" here"));
        };
    }

    /** What the capabilities do not name is not there. */
    private boolean offered(String method) {
        return switch (method) {
            case "prompts/list", "prompts/get" -> !offer.prompts().isEmpty();
            case "resources/list", "resources/templates/list", "resources/read" ->
                !offer.resources().isEmpty();
            case "completion/complete" ->
                !offer.prompts().isEmpty() || !offer.resources().isEmpty();
            case "tasks/get", "tasks/update", "tasks/cancel" -> tasks.offered();
            default -> true;
        };
    }

    private static String discovery(Offer offer, TaskMethods tasks, Identity identity) {
        ObjectNode result = Identity.complete();
        VERSIONS.forEach(result.putArray("supportedVersions")::add);
        result.set("capabilities", Capabilities.of(offer, tasks));
        result.put("instructions", offer.catalogue().instructions());
        return identity.cacheable(result, "public", Identity.FRESH).toString();
    }
}
