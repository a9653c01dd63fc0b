package dev.toolwright.generator.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import dev.toolwright.generator.problem.Problems;
import java.util.Optional;

/** Reads CEL. Macros stay the calls that were written, so that every node is something the user can see. */
final class Syntax {
    private static final int LONGEST = 10_000;

    static final CelOptions OPTIONS = CelOptions.current()
            .enableQuotedIdentifierSyntax(true)
            .enableHeterogeneousNumericComparisons(true)
            .retainRepeatedUnaryOperators(true)
            .retainUnbalancedLogicalExpressions(true)
            .maxExpressionCodePointSize(LONGEST)
            .build();
    private static final CelParser PARSER =
            CelParserFactory.standardCelParserBuilder().setOptions(OPTIONS).build();

    private Syntax() {}

    static Optional<CelAbstractSyntaxTree> parse(Written written, Problems problems) {
        CelValidationResult result = PARSER.parse(written.source());
        if (result.hasError()) {
            // What follows the first mistake is mostly the parser looking for its way back.
            report(result.getErrors().getFirst(), written, problems);
            return Optional.empty();
        }
        return Optional.of(tree(result));
    }

    static CelAbstractSyntaxTree tree(CelValidationResult result) {
        try {
            return result.getAst();
        } catch (CelValidationException impossible) {
            throw new IllegalStateException("a result without errors has no tree", impossible);
        }
    }

    private static void report(CelIssue issue, Written written, Problems problems) {
        int at = written.index(issue.getSourceLocation());
        SyntaxMistake mistake = SyntaxMistake.of(issue.getMessage(), written.source(), at);
        problems.error(
                ExpressionRule.EXPRESSION_SYNTAX,
                written.at(mistake.from(), Math.max(1, mistake.to() - mistake.from())),
                mistake.sentence(),
                mistake.hint());
    }
}
