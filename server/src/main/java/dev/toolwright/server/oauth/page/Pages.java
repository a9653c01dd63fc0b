package dev.toolwright.server.oauth.page;

import dev.toolwright.server.oauth.http.Answer;
import dev.toolwright.server.oauth.secret.Secret;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Makes answers of templates, with the headers that every page carries. */
public final class Pages {
    private final Map<Language, Renderer> renderers = new EnumMap<>(Language.class);
    private final Map<String, Object> everywhere;
    private final RandomGenerator random;

    /**
     * @param server what people call this server
     * @param host what stands in the address bar
     * @param organisation whose accounts people sign in with
     */
    public Pages(String server, String host, String organisation, RandomGenerator random) {
        this.everywhere = Map.of("server", server, "host", host, "organisation", organisation);
        this.random = random;
        for (Language language : Language.values()) {
            renderers.put(language, new Renderer(language));
        }
    }

    public Answer page(String template, int status, Language language, Map<String, Object> model) {
        Map<String, Object> complete = new HashMap<>(everywhere);
        complete.putAll(model);
        String nonce = Secret.random(random).value();
        complete.put("nonce", nonce);
        return PageHeaders.on(Answer.html(status, renderers.get(language).render(template, complete)), nonce);
    }

    public Answer problem(Problem problem, Language language) {
        return page(
                "problem",
                problem.status(),
                language,
                Map.of(
                        "titleKey", problem.key("title"),
                        "whatKey", problem.key("what"),
                        "doKey", problem.key("do")));
    }
}
