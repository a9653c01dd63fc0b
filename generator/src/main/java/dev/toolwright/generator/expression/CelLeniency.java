package dev.toolwright.generator.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelMutableAst;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.ast.CelMutableExpr;
import dev.cel.common.ast.CelMutableExpr.CelMutableCall;
import dev.cel.common.ast.CelMutableExpr.CelMutableIdent;
import dev.cel.common.ast.CelMutableExpr.CelMutableMap;
import dev.cel.common.ast.CelMutableExpr.CelMutableSelect;
import dev.cel.common.navigation.CelNavigableMutableExpr;
import java.util.List;

/**
 * What CEL's types cannot say, said in another way before they are checked: null may stand wherever a value may (a variable of
 * unknown type), the values of a map literal need not be alike (each becomes {@code dyn}), and a field may be named in brackets
 * too (it becomes a selection).
 */
final class CelLeniency {
    static final String VARIABLE = "@null";

    private CelLeniency() {}

    static CelAbstractSyntaxTree replaced(CelAbstractSyntaxTree tree) {
        CelMutableAst mutable = CelMutableAst.fromCelAst(tree);
        List<CelMutableExpr> nodes = CelNavigableMutableExpr.fromExpr(mutable.expr())
                .allNodes()
                .map(CelNavigableMutableExpr::expr)
                .toList();
        nodes.forEach(CelLeniency::replace);
        return mutable.toParsedAst();
    }

    private static void replace(CelMutableExpr node) {
        if (node.getKind() == Kind.CONSTANT && node.constant().getKind() == CelConstant.Kind.NULL_VALUE) {
            node.setIdent(CelMutableIdent.create(VARIABLE));
        } else if (node.getKind() == Kind.MAP) {
            node.map().entries().forEach(CelLeniency::loosen);
        } else if (node.getKind() == Kind.CALL && node.call().function().equals("_[_]")) {
            select(node);
        }
    }

    private static void loosen(CelMutableMap.Entry entry) {
        entry.setValue(CelMutableExpr.ofCall(CelMutableCall.create("dyn", entry.value())));
    }

    private static void select(CelMutableExpr node) {
        CelMutableExpr container = node.call().args().get(0);
        CelMutableExpr index = node.call().args().get(1);
        if (index.getKind() == Kind.CONSTANT && index.constant().getKind() == CelConstant.Kind.STRING_VALUE) {
            node.setSelect(CelMutableSelect.create(container, index.constant().stringValue()));
        }
    }
}
