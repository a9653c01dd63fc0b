package dev.toolwright.generator.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.toolwright.generator.problem.Problems;

final class CelCheck {
    private CelCheck() {}

    static boolean agrees(CelAbstractSyntaxTree tree, Written written, Scope scope, Problems problems) {
        return true;
    }
}
