package dev.toolwright.generator.check;

import dev.toolwright.generator.problem.Problems;
import java.util.Map;

/**
 * What checks look names up in, and where they report.
 *
 * @param services the APIs whose documents could be read, by name
 */
record World(Map<String, Service> services, Settings settings, Texts texts, Problems problems, Values values) {

    /** The same world for another tool, whose names are its own. */
    World forTool() {
        return new World(services, settings, texts, problems, new Values(texts, problems));
    }

    Operations operations() {
        return new Operations(services, problems);
    }
}
