package dev.toolwright.generator.check;

import dev.toolwright.generator.expression.Expression;
import dev.toolwright.generator.expression.Expressions;
import dev.toolwright.generator.expression.Opinions;
import dev.toolwright.generator.expression.Scope;
import dev.toolwright.generator.expression.Type;
import dev.toolwright.generator.expression.Variable;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node;
import dev.toolwright.generator.source.Node.ListNode;
import dev.toolwright.generator.source.Node.MapNode;
import dev.toolwright.generator.source.Node.ScalarNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The values of one tool as expressions. One mistake is told once: where a name could not be given because its own value is
 * wrong, whatever mentions the name is left alone.
 */
final class Values {
    private final Texts texts;
    private final Expressions expressions;
    private final Set<String> broken = new HashSet<>();

    Values(Texts texts, Problems problems, Opinions opinions) {
        this.texts = texts;
        this.expressions = new Expressions(problems, opinions);
    }

    /** The name would have been given, had its value been right. */
    void lost(String name) {
        if (!name.isEmpty()) {
            broken.add(name);
        }
    }

    boolean isLost(String name) {
        return broken.contains(name);
    }

    Optional<Expression> value(Node node, Scope scope) {
        if (!tainted(node, scope)) {
            return expressions.value(node, scope);
        }
        untainted(node, scope).forEach(scalar -> expressions.value(scalar, scope));
        return Optional.empty();
    }

    /** What can be checked in a mapping beside what cannot. */
    private Stream<ScalarNode> untainted(Node node, Scope scope) {
        return scalars(node).filter(scalar -> !tainted(scalar, scope));
    }

    Optional<Expression> condition(Node node, Scope scope) {
        return tainted(node, scope) ? Optional.empty() : expressions.condition(node, scope);
    }

    Optional<Expression> text(ScalarNode node, Scope scope) {
        return tainted(node, scope)
                ? Optional.empty()
                : expressions.text(node, scope).flatMap(said -> inLanguages(node, said, scope));
    }

    private Optional<Expression> inLanguages(ScalarNode node, Expression said, Scope scope) {
        Map<String, ScalarNode> written = texts.of(node);
        Map<String, Expression> translations = new LinkedHashMap<>();
        written.forEach((language, text) ->
                expressions.text(text, scope).ifPresent(found -> translations.put(language, found)));
        if (translations.size() < written.size()) {
            return Optional.empty();
        }
        return translations.isEmpty() ? Optional.of(said) : Optional.of(translated(said, translations, scope));
    }

    private static Expression translated(Expression said, Map<String, Expression> translations, Scope scope) {
        Variable language = scope.variable("language").orElseThrow();
        Expression use = new Expression.VariableUse(language, language.type(), said.origin());
        return new Expression.Translated(use, said, translations, said.type(), said.origin());
    }

    /** Reports the expression unless its type may stand where the other is wanted; null aside. */
    boolean fits(Expression expression, Type wanted) {
        return expressions.fits(expression, wanted);
    }

    private boolean tainted(Node node, Scope scope) {
        return broken.stream().filter(name -> scope.variable(name).isEmpty()).anyMatch(name -> mentions(node, name));
    }

    private static boolean mentions(Node node, String name) {
        return scalars(node)
                .map(ScalarNode::value)
                .filter(text -> text.contains("${{"))
                .anyMatch(text -> Pattern.compile("(?<![\\w.])" + Pattern.quote(name) + "\\b")
                        .matcher(text)
                        .find());
    }

    private static Stream<ScalarNode> scalars(Node node) {
        return switch (node) {
            case ScalarNode scalar -> Stream.of(scalar);
            case ListNode list -> list.items().stream().flatMap(Values::scalars);
            case MapNode map -> map.entries().stream().flatMap(entry -> scalars(entry.value()));
        };
    }
}
