package dev.toolwright.generator.expression;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.cel.common.ast.CelExpr;
import dev.toolwright.generator.problem.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Types calls of functions; hands macros on. */
final class Calls {
    /** What CEL has and this language has not, so that people who know CEL are told so. */
    private static final Set<String> LEFT_OUT = Set.of(
            "timestamp",
            "duration",
            "uint",
            "bytes",
            "dyn",
            "type",
            "getDate",
            "getDayOfMonth",
            "getDayOfWeek",
            "getDayOfYear",
            "getFullYear",
            "getHours",
            "getMilliseconds",
            "getMinutes",
            "getMonth",
            "getSeconds",
            "transformList",
            "transformMap",
            "transformMapEntry",
            "existsOne");

    private final Typing typing;
    private final Comprehensions comprehensions;

    Calls(Typing typing) {
        this.typing = typing;
        this.comprehensions = new Comprehensions(typing);
    }

    Optional<Expression> call(CelExpr part, Locals names) {
        String word = part.call().function();
        if (word.equals("has") && part.call().target().isEmpty()) {
            return new Selections(typing).has(part, names);
        }
        Optional<Macro> macro = Macro.named(word);
        if (macro.isPresent()) {
            return comprehensions.comprehension(macro.get(), part, names);
        }
        Optional<Function> function = Function.named(word);
        return function.isPresent() ? known(function.get(), part, names) : unknown(word, part);
    }

    private Optional<Expression> unknown(String word, CelExpr part) {
        if (LEFT_OUT.contains(word)) {
            return typing.wrong(
                    ExpressionRule.NOT_SUPPORTED,
                    part,
                    "the function \"" + word + "\" of CEL is not supported",
                    Optional.empty());
        }
        Set<String> words = new TreeSet<>(Function.words());
        words.addAll(Macro.words());
        words.add("has");
        return typing.wrong(
                ExpressionRule.UNKNOWN_FUNCTION,
                part,
                "there is no function \"" + word + "\"",
                Habits.function(word).or(() -> Nearest.hint(word, words)));
    }

    private Optional<Expression> known(Function function, CelExpr part, Locals names) {
        boolean method = part.call().target().isPresent();
        List<CelExpr> parts = new ArrayList<>(part.call().target().stream().toList());
        parts.addAll(part.call().args());
        Optional<List<Expression>> arguments = typing.all(parts, names);
        if (function.style() == (method ? Function.Style.FUNCTION : Function.Style.METHOD)) {
            return wrongStyle(function, part, method);
        }
        return arguments.flatMap(typed -> typed(function, part, typed));
    }

    private Optional<Expression> wrongStyle(Function function, CelExpr part, boolean method) {
        String word = function.word();
        return typing.wrong(
                ExpressionRule.UNKNOWN_FUNCTION,
                part,
                method ? "\"" + word + "\" is not called on a value" : "\"" + word + "\" is called on a value",
                Optional.of(method ? "write " + word + "(…)" : "write x." + word + "(…)"));
    }

    private Optional<Expression> typed(Function function, CelExpr part, List<Expression> arguments) {
        List<Type> types = arguments.stream().map(Expression::type).toList();
        Optional<Type> result = function.signatures().stream()
                .flatMap(signature -> signature.apply(types).stream())
                .findFirst();
        if (result.isEmpty()) {
            return misfit(function, part, arguments);
        }
        if (function == Function.MATCHES && !pattern(part, arguments.get(1)) || !named(function, part, arguments)) {
            return Optional.empty();
        }
        boolean passed =
                function.nulls() == Function.Nulls.PASSED && types.getFirst().nullable();
        Type type = passed ? result.get().orNull() : result.get();
        return Optional.of(new Expression.Call(function, arguments, type, typing.origin(part)));
    }

    /** Whether every constant names something that there is, and a table has names for its columns. */
    private boolean named(Function function, CelExpr part, List<Expression> arguments) {
        boolean columns = function != Function.CSV || arguments.size() == 2 || known(arguments.getFirst());
        if (!columns) {
            typing.wrong(
                    ExpressionRule.WRONG_ARGUMENTS,
                    part,
                    "the columns of \"" + arguments.getFirst().origin().text() + "\" are not known",
                    Optional.of("write csv(" + arguments.getFirst().origin().text() + ", [\"id\", …])"));
        }
        boolean right = columns;
        for (int i = 1; i < arguments.size(); i++) {
            Optional<NamedConstants> kind = NamedConstants.of(function, i);
            Optional<String> name = Typing.constantText(arguments.get(i));
            if (kind.isPresent() && name.isPresent() && !kind.get().knows(name.get())) {
                typing.wrong(
                        ExpressionRule.WRONG_ARGUMENTS,
                        part,
                        kind.get().message(name.get()),
                        Optional.of(kind.get().hint(name.get())));
                right = false;
            }
        }
        return right;
    }

    private static boolean known(Expression rows) {
        return rows.type() instanceof Type.ListOf list
                && list.element() instanceof Type.Struct struct
                && struct.shape() instanceof Shape.Known;
    }

    private Optional<Expression> misfit(Function function, CelExpr part, List<Expression> arguments) {
        int receiver = part.call().target().isPresent() ? 1 : 0;
        Set<Integer> counts = function.signatures().stream()
                .map(signature -> signature.parameters().size() - receiver)
                .collect(Collectors.toCollection(TreeSet::new));
        int given = arguments.size() - receiver;
        if (!counts.contains(given)) {
            String wanted = counts.stream().map(String::valueOf).collect(Collectors.joining(" or "));
            return typing.wrong(
                    ExpressionRule.WRONG_ARGUMENTS,
                    part,
                    "\"" + function.word() + "\" takes " + wanted + (wanted.equals("1") ? " argument" : " arguments")
                            + " and has " + given,
                    Optional.of("write " + forms(function, part, arguments.size(), false)));
        }
        return typing.wrong(
                ExpressionRule.WRONG_ARGUMENTS,
                part,
                "\"" + function.word() + "\" cannot take " + Words.list(arguments),
                unknownType(function, arguments)
                        .or(() -> Optional.of("it is " + forms(function, part, arguments.size(), true))));
    }

    private static String forms(Function function, CelExpr part, int size, boolean exact) {
        return function.signatures().stream()
                .filter(signature -> !exact || signature.parameters().size() == size)
                .map(signature ->
                        signature.form(function.word(), part.call().target().isPresent()))
                .collect(Collectors.joining(" or "));
    }

    private static Optional<String> unknownType(Function function, List<Expression> arguments) {
        return arguments.stream()
                .filter(argument -> argument.type() instanceof Type.Json)
                .map(argument -> argument.origin().text())
                .map(text -> "say what it is: write string(" + text + "), int(" + text + ") or double(" + text + ")")
                .findFirst();
    }

    private boolean pattern(CelExpr part, Expression pattern) {
        Optional<String> constant = Typing.constantText(pattern);
        if (constant.isEmpty()) {
            typing.wrong(
                    ExpressionRule.INVALID_PATTERN,
                    part,
                    "the pattern of \"matches\" must be a constant",
                    Optional.of("for a text that is computed use contains, startsWith or endsWith"));
            return false;
        }
        try {
            Pattern.compile(constant.get());
            return true;
        } catch (PatternSyntaxException invalid) {
            typing.wrong(
                    ExpressionRule.INVALID_PATTERN,
                    part,
                    "the pattern \"" + constant.get() + "\" cannot be read: " + invalid.getDescription(),
                    Optional.of("patterns are in RE2 syntax, which has neither back references nor look-around"));
            return false;
        }
    }
}
