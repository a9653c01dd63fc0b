package dev.toolwright.server.oauth.page;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.FileNotFoundException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Fills templates. Every value is escaped for HTML text and quoted attributes; no template turns that off, and none puts a value anywhere
 * else.
 */
final class Renderer {
    private final Mustache.Compiler mustache =
            Mustache.compiler().escapeHTML(true).withLoader(Renderer::open);
    private final Words words;
    private final Language language;

    Renderer(Language language) {
        this.language = language;
        this.words = new Words(language);
    }

    String render(String page, Map<String, Object> model) {
        Map<String, Object> complete = new HashMap<>(model);
        complete.put("lang", language.tag());
        // Sentences name things of the whole page, wherever in it they stand.
        complete.put(
                "t", (Mustache.Lambda) (key, out) -> sentence(key.execute()).execute(complete, out));
        return mustache.compile(open(page)).execute(complete);
    }

    private Template sentence(String key) {
        return mustache.compile(words.template(key));
    }

    private static Reader open(String name) {
        var stream = Renderer.class.getResourceAsStream(name + ".mustache");
        if (stream == null) {
            throw new UncheckedIOException(new FileNotFoundException("no template " + name));
        }
        return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }
}
