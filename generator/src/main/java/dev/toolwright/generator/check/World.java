package dev.toolwright.generator.check;

import dev.toolwright.generator.expression.Opinions;
import dev.toolwright.generator.problem.Problems;
import java.util.Map;

/**
 * What checks look names up in, and where they report.
 *
 * @param services the APIs whose documents could be read, by name
 */
record World(
        Map<String, Service> services,
        Settings settings,
        Texts texts,
        Problems problems,
        Opinions opinions,
        Values values) {

    /** The same world for another tool, whose names are its own. */
    World forTool() {
        return new World(services, settings, texts, problems, opinions, new Values(texts, problems, opinions));
    }

    Operations operations() {
        return new Operations(services, problems);
    }
}
