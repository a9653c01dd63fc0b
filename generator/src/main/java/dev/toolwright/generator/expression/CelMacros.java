package dev.toolwright.generator.expression;

import com.google.common.collect.ImmutableList;
import dev.cel.common.ast.CelExpr;
import dev.cel.parser.CelMacro;
import dev.cel.parser.CelMacroExprFactory;
import dev.cel.parser.CelStandardMacro;
import java.util.List;
import java.util.Optional;

/** The macros that CEL does not have, in terms of those that it has: {@code list.sortBy(x, key)} needs {@code list.map(x, key)}. */
final class CelMacros {
    static final String SORTED = "@sorted";
    static final String GROUPED = "@grouped";
    static final String INDEXED = "@indexed";
    static final List<CelMacro> OWN = List.of(
            macro(Macro.SORT_BY, SORTED),
            macro(Macro.SORT_BY_DESC, SORTED),
            macro(Macro.GROUP_BY, GROUPED),
            macro(Macro.INDEX_BY, INDEXED),
            top());

    private CelMacros() {}

    private static CelMacro macro(Macro macro, String function) {
        return CelMacro.newReceiverMacro(
                macro.word(), 2, (factory, list, arguments) -> expand(function, factory, list, arguments));
    }

    /** {@code list.top(x, key, n)} needs {@code list.map(x, key)} and a number. */
    private static CelMacro top() {
        return CelMacro.newReceiverMacro(Macro.TOP.word(), 3, (factory, list, arguments) -> CelStandardMacro.MAP
                .getDefinition()
                .getExpander()
                .expandMacro(factory, factory.copy(list), arguments.subList(0, 2))
                .map(keys -> factory.newGlobalCall(SORTED, list, keys, arguments.get(2))));
    }

    private static Optional<CelExpr> expand(
            String function, CelMacroExprFactory factory, CelExpr list, ImmutableList<CelExpr> arguments) {
        return CelStandardMacro.MAP
                .getDefinition()
                .getExpander()
                .expandMacro(factory, factory.copy(list), arguments)
                .map(keys -> factory.newGlobalCall(function, list, keys));
    }
}
