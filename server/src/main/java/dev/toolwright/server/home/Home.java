package dev.toolwright.server.home;

import dev.toolwright.server.oauth.http.Answer;
import dev.toolwright.server.oauth.http.Endpoint;
import dev.toolwright.server.oauth.page.Language;
import dev.toolwright.server.oauth.page.PageStyle;
import dev.toolwright.server.oauth.page.Pages;
import dev.toolwright.server.registry.ListedTool;
import dev.toolwright.server.registry.Registry;
import dev.toolwright.server.tool.Catalogue;
import dev.toolwright.server.tool.Labels;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.http.ServerRequest;
import java.net.URI;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says in plain words, in the reader's language, what to paste where. */
public final class Home {
    private final Catalogue catalogue;
    private final Registry registry;
    private final Where where;
    private final Pages pages;

    /**
     * @param publicUrl what people paste, without {@code /mcp}; absent where it is what they have typed to come here
     * @param organisation whose accounts people sign in with; absent where nobody does
     */
    public record Where(Optional<URI> publicUrl, Optional<String> organisation) {}

    public Home(Catalogue catalogue, Registry registry, Where where) {
        this.catalogue = catalogue;
        this.registry = registry;
        this.where = where;
        String organisation = where.organisation().orElse(catalogue.title());
        String host = where.publicUrl().map(URI::getHost).orElse("");
        this.pages = new Pages(catalogue.title(), host, organisation, new SecureRandom());
    }

    public Endpoint endpoint() {
        return Endpoint.forPeople(Map.of(Method.GET, this::page), new PageStyle(pages));
    }

    private Answer page(ServerRequest request) {
        Language language = PageStyle.language(request);
        Map<String, Object> model = Map.of(
                "titleKey",
                "home.title",
                "id",
                catalogue.name(),
                "address",
                address(request),
                "signIn",
                where.organisation().isPresent(),
                "toolsets",
                toolsets(language.tag()));
        return pages.page("home", 200, language, model);
    }

    /** The Host has been checked: without a public address it is one of this computer's names. */
    private String address(ServerRequest request) {
        URI origin = where.publicUrl()
                .orElseGet(() -> URI.create(
                        "http://" + request.headers().get(HeaderNames.HOST).get()));
        return origin.resolve("/mcp").toString();
    }

    private List<Map<String, Object>> toolsets(String language) {
        Labels labels = catalogue.labels();
        return catalogue.toolsets().stream()
                .map(toolset -> Map.<String, Object>of(
                        "name", labels.in(language, toolset.title()),
                        "about", labels.in(language, toolset.description()),
                        "tools", titles(toolset.name(), language)))
                .filter(toolset -> !((List<?>) toolset.get("tools")).isEmpty())
                .toList();
    }

    private List<String> titles(String toolset, String language) {
        return registry.tools().stream()
                .map(ListedTool::descriptor)
                .filter(tool -> tool.toolset().equals(toolset))
                .map(tool -> catalogue.labels().in(language, tool.title()))
                .toList();
    }
}
