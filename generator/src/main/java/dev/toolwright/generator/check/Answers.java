package dev.toolwright.generator.check;

import dev.toolwright.generator.expression.Expression;
import dev.toolwright.generator.expression.Origin;
import dev.toolwright.generator.expression.Scope;
import dev.toolwright.generator.expression.Type;
import dev.toolwright.generator.expression.Variable;
import dev.toolwright.generator.plan.Tool;
import dev.toolwright.generator.problem.Position;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node;
import dev.toolwright.generator.source.Node.ScalarNode;
import dev.toolwright.generator.tools.ToolEntry;
import java.util.Optional;

/** How a tool ends well; keeps return-not-object and nothing-to-answer. */
final class Answers {
    private final Problems problems;
    private final Values values;
    private final AnswerLimits limits;

    Answers(World world) {
        this.problems = world.problems();
        this.values = world.values();
        this.limits = new AnswerLimits(world.problems());
    }

    /** Absent where something is wrong with it. */
    Optional<Tool.Answer> resolve(ToolEntry tool, Scope scope) {
        Optional<Expression> text = tool.outcome().text().flatMap(node -> values.text(node, scope));
        Optional<Expression> files = tool.outcome().attach().flatMap(node -> files(node, scope));
        boolean textWrong = tool.outcome().text().isPresent() && text.isEmpty()
                || tool.outcome().attach().isPresent() && files.isEmpty();
        Optional<Node> result = tool.outcome().result();
        if (result.isPresent()) {
            return result.flatMap(node -> values.value(node, scope).filter(value -> object(node.position(), value)))
                    .filter(value -> !textWrong)
                    .flatMap(value -> limited(tool, Optional.of(value), text, files));
        }
        Optional<Expression> out =
                tool.single() && tool.outcome().attach().isEmpty() ? whole(tool, scope) : Optional.empty();
        if (out.isEmpty() && tool.outcome().text().isEmpty() && values.isLost("out")) {
            return Optional.empty();
        }
        if (out.isEmpty()
                && tool.outcome().text().isEmpty()
                && tool.outcome().attach().isEmpty()) {
            reportNothing(tool, scope);
            return Optional.empty();
        }
        return textWrong ? Optional.empty() : limited(tool, out, text, files);
    }

    private Optional<Tool.Answer> limited(
            ToolEntry tool, Optional<Expression> structured, Optional<Expression> text, Optional<Expression> files) {
        return tool.outcome()
                .limits()
                .map(written -> limits.resolve(written, structured.map(Expression::type))
                        .map(found -> new Tool.Answer(structured, text, files, Optional.of(found))))
                .orElseGet(() -> Optional.of(new Tool.Answer(structured, text, files, Optional.empty())));
    }

    /** Keeps not-a-file. */
    Optional<Expression> files(ScalarNode node, Scope scope) {
        Optional<Expression> files = values.value(node, scope);
        files.filter(found -> !isFile(found.type()))
                .ifPresent(found -> problems.error(
                        CheckRule.NOT_A_FILE,
                        node.position(),
                        "what comes with an answer is a file, and this is of type \"%s\""
                                .formatted(found.type().words()),
                        "take the file of a fetch step, of file(…), or of an operation that answers one"));
        return files.filter(found -> isFile(found.type()));
    }

    private static boolean isFile(Type type) {
        return switch (type) {
            case Type.ListOf list -> !(list.element() instanceof Type.ListOf) && isFile(list.element());
            case Type.Struct struct ->
                struct.shape().field("data").filter(Type.Text.class::isInstance).isPresent();
            default -> false;
        };
    }

    /** The operation's own answer; a list that is put into words needs no structure. */
    private Optional<Expression> whole(ToolEntry tool, Scope scope) {
        return scope.variable("out")
                .filter(variable -> isObject(variable.type()))
                .map(variable -> use(variable, tool.steps().getFirst().position()));
    }

    private static Expression use(Variable variable, Position position) {
        return new Expression.VariableUse(variable, variable.type(), new Origin(position, variable.name()));
    }

    private boolean object(Position position, Expression value) {
        boolean object = isObject(value.type());
        if (!object) {
            problems.error(
                    CheckRule.RETURN_NOT_OBJECT,
                    position,
                    "the answer of a tool is an object, and this is of type \"%s\""
                            .formatted(value.type().words()),
                    "give it a name, such as return: {items: …}");
        }
        return object;
    }

    private void reportNothing(ToolEntry tool, Scope scope) {
        String why = scope.variable("out")
                .filter(variable -> tool.single())
                .map(variable -> "its operation answers a value of type \"%s\", which cannot be a result"
                        .formatted(variable.type().words()))
                .orElse("it has neither return nor text nor attach");
        problems.error(
                CheckRule.NOTHING_TO_ANSWER,
                tool.name().position(),
                "the tool \"%s\" answers nothing: %s".formatted(tool.name().value(), why),
                "write return, or text");
    }

    private static boolean isObject(Type type) {
        return type instanceof Type.Struct || type instanceof Type.MapOf;
    }
}
