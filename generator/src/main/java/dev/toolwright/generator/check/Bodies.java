package dev.toolwright.generator.check;

import dev.toolwright.generator.expression.Expression;
import dev.toolwright.generator.expression.Scope;
import dev.toolwright.generator.expression.Type;
import dev.toolwright.generator.openapi.Schema;
import dev.toolwright.generator.plan.Request;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node;
import dev.toolwright.generator.tools.RequestEntry;
import java.util.Optional;

/** The body of a request beside the schema that the document gives it. */
final class Bodies {
    private final Problems problems;
    private final Values values;

    Bodies(World world) {
        this.problems = world.problems();
        this.values = world.values();
    }

    Optional<Request.Body> resolve(RequestEntry entry, Target target, Scope scope) {
        Optional<Schema> schema = target.operation().body();
        if (schema.isEmpty()) {
            entry.body().or(entry::patch).ifPresent(body -> reportNotAccepted(body, target));
            return Optional.empty();
        }
        if (entry.body().isEmpty()) {
            checkMissing(entry, target);
            return Optional.empty();
        }
        Optional<Expression> body = values.value(entry.body().get(), scope)
                .filter(found ->
                        entry.patch().isEmpty() || patchable(entry.body().get(), found));
        Optional<Expression> patch = entry.patch().flatMap(node -> values.value(node, scope));
        BodyFields fields = new BodyFields(
                target.service().api(), problems, values, entry.patch().isPresent());
        body.ifPresent(found -> fields.check(entry.body().get(), found, schema.get()));
        patch.ifPresent(found -> fields.check(entry.patch().get(), found, schema.get()));
        return body.map(found -> new Request.Body(found, patch));
    }

    private boolean patchable(Node node, Expression body) {
        boolean object = body.type() instanceof Type.Struct
                || body.type() instanceof Type.MapOf
                || body.type() instanceof Type.Json;
        if (!object) {
            problems.error(
                    CheckRule.PATCH_WITHOUT_BODY,
                    node.position(),
                    "a %s cannot be patched".formatted(body.type().words()),
                    "write the document that was read before, as body: ${{ name }}");
        }
        return object;
    }

    private void reportNotAccepted(Node body, Target target) {
        problems.error(
                CheckRule.BODY_NOT_ACCEPTED,
                body.position(),
                "the operation \"%s\" takes no body"
                        .formatted(target.operation().id()),
                "remove it, or send the values as parameters");
    }

    private void checkMissing(RequestEntry entry, Target target) {
        if (entry.patch().isPresent()) {
            problems.error(
                    CheckRule.PATCH_WITHOUT_BODY,
                    entry.patch().get().position(),
                    "there is no body to patch",
                    "write the document that was read before, as body: ${{ name }}");
        } else if (target.operation().bodyRequired()) {
            problems.error(
                    CheckRule.MISSING_BODY,
                    entry.operation().position(),
                    "\"%s\" needs a body".formatted(target.operation().id()),
                    "write \"body\" with its fields");
        }
    }
}
