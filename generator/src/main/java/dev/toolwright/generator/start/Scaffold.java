package dev.toolwright.generator.start;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The files of a project beside specs/. */
public record Scaffold(String api, String title, String url) {

    /** By path in the project. */
    public Map<String, String> files() throws IOException {
        String base = "app." + api;
        String folder = "src/main/java/" + base.replace('.', '/');
        Map<String, String> files = new TreeMap<>();
        files.put("pom.xml", filled("pom.xml"));
        files.put("README.md", filled("README.md"));
        files.put(".gitignore", filled("gitignore"));
        files.put(folder + "/Main.java", filled("Main.java"));
        return files;
    }

    private String filled(String template) throws IOException {
        return text(template)
                .replace("{{api}}", api)
                .replace("{{package}}", "app." + api)
                .replace("{{catalogue}}", Wording.capitalised(api))
                .replace("{{variable}}", api.toUpperCase(Locale.ROOT))
                .replace("{{url}}", url)
                .replace("{{xml:title}}", title.replace("&", "&amp;").replace("<", "&lt;"))
                .replace("{{title}}", title);
    }

    private static String text(String template) throws IOException {
        try (InputStream stream = Scaffold.class.getResourceAsStream("/start-templates/" + template)) {
            if (stream == null) {
                throw new FileNotFoundException("there is no template " + template);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
