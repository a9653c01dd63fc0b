package dev.toolwright.generator.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.generator.problem.Problems;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Leaves one kind of reference: from a schema to a component schema of the same document. Everything else that is referred to is
 * copied in: parameters, answers and bodies to where they are used, other schemas to the component schemas.
 */
final class References {
    static final String UNRESOLVED = "x-unresolved";

    private final Document main;
    private final Targets targets;
    private final Problems problems;
    private final ObjectNode schemas;
    private final Map<Target, String> names = new HashMap<>();
    private final Deque<Target> copying = new ArrayDeque<>();

    /** References of the main document by now, whatever file they are seen from. */
    private final Set<ObjectNode> done = Collections.newSetFromMap(new IdentityHashMap<>());

    private References(Document main, Problems problems) {
        this.main = main;
        this.targets = new Targets(main, problems);
        this.problems = problems;
        this.schemas = main.at("components", "schemas");
    }

    static void resolve(Document document, Problems problems) {
        References references = new References(document, problems);
        references.nameSchemas();
        references.walk(document.root(), Part.DOCUMENT, document);
    }

    private void nameSchemas() {
        for (String name : names()) {
            String legal = name.matches("[A-Za-z0-9._-]+") ? name : rename(name);
            names.put(new Target(main, component(legal)), legal);
        }
    }

    private String rename(String name) {
        String legal = Identifier.unique(Identifier.type(name), names());
        problems.warning(
                OpenApiRule.SCHEMA_NAME,
                main.places().key(schemas, name),
                "\"%s\" is no name for a schema".formatted(name),
                "it is called \"%s\" here".formatted(legal));
        main.places().entry(schemas, name).ifPresent(entry -> main.places().add(schemas, legal, entry));
        schemas.set(legal, schemas.remove(name));
        targets.moved(component(name), component(legal));
        return legal;
    }

    private static Pointer component(String name) {
        return Pointer.of("components", "schemas", name);
    }

    private Set<String> names() {
        Set<String> all = new LinkedHashSet<>();
        schemas.fieldNames().forEachRemaining(all::add);
        return all;
    }

    /** What has been copied in was walked before, with the document it comes from; walking it again changes nothing. */
    private void walk(ObjectNode node, Part part, Document document) {
        new Walk((found, object) -> follow(object, found, document)).from(node, part);
    }

    private void follow(ObjectNode node, Part part, Document document) {
        if (!node.path("$ref").isTextual() || done.contains(node)) {
            return;
        }
        targets.of(node, document)
                .ifPresentOrElse(
                        target -> {
                            if (part == Part.SCHEMA) {
                                node.put("$ref", component(name(target)).fragment());
                                done.add(node);
                            } else {
                                copyIn(node, part, target);
                            }
                        },
                        () -> unresolved(node));
    }

    /** So that nobody complains of what it lacks. */
    private static void unresolved(ObjectNode node) {
        node.remove("$ref");
        node.put(UNRESOLVED, true);
    }

    private String name(Target target) {
        String known = names.get(target);
        if (known != null) {
            return known;
        }
        String name = Identifier.unique(target.name(), names());
        names.put(new Target(main, component(name)), name);
        names.put(target, name); // before the copy is walked, so that a circular schema ends
        ObjectNode copy = copy(target, Part.SCHEMA);
        schemas.set(name, copy);
        walk(copy, Part.SCHEMA, target.document());
        return name;
    }

    private void copyIn(ObjectNode node, Part part, Target target) {
        if (copying.contains(target)) {
            problems.error(
                    OpenApiRule.REFERENCE_CYCLE,
                    main.places().value(node, "$ref"),
                    "\"%s\" leads back to itself".formatted(node.path("$ref").asText()));
            unresolved(node);
            return;
        }
        ObjectNode copy = copy(target, part);
        copying.push(target);
        walk(copy, part, target.document());
        copying.pop();
        main.places().like(node, copy);
        node.removeAll();
        node.setAll(copy);
    }

    private ObjectNode copy(Target target, Part part) {
        ObjectNode copy = (ObjectNode) main.places().copy(target.object().orElseThrow());
        if (target.document() != main) {
            new Structure(main.places(), problems).check(copy, part);
        }
        return copy;
    }
}
