package dev.toolwright.generator.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.toolwright.generator.problem.Problems;
import java.util.Map;

/**
 * The second opinion: dev.cel's own checker, with the variables, the schemas and the function table declared to it. {@link
 * Typing} is stricter and says it better, so this finds nothing unless the two have drifted apart; then the expression is
 * refused, because it would not be CEL.
 */
final class CelCheck {
    private final CelCompiler compiler;

    private CelCheck(CelCompiler compiler) {
        this.compiler = compiler;
    }

    static CelCheck of(Scope scope) {
        CelTypes types = new CelTypes();
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(Syntax.OPTIONS)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .addMacros(CelMacros.OWN)
                .addLibraries(CelExtensions.strings())
                .addFunctionDeclarations(CelFunctions.OWN)
                .addVar(CelLeniency.VARIABLE, SimpleType.DYN)
                .setTypeProvider(types);
        for (Map.Entry<String, Variable> variable : scope.variables().entrySet()) {
            CelType type = types.of(variable.getValue().type());
            builder.addVar(variable.getKey(), type);
        }
        return new CelCheck(builder.build());
    }

    /** Reports what dev.cel does not accept. */
    void check(Written written, Problems problems) {
        CelValidationResult parsed = compiler.parse(written.source());
        CelValidationResult result = parsed.hasError() ? parsed : compiler.check(tree(parsed));
        result.getErrors().forEach(issue -> report(issue, written, problems));
    }

    private static CelAbstractSyntaxTree tree(CelValidationResult parsed) {
        return CelLeniency.replaced(Syntax.tree(parsed));
    }

    private static void report(CelIssue issue, Written written, Problems problems) {
        problems.error(
                ExpressionRule.TYPE_MISMATCH,
                written.at(written.index(issue.getSourceLocation()), 1),
                "CEL does not accept this: "
                        + issue.getMessage().lines().findFirst().orElse(""));
    }
}
