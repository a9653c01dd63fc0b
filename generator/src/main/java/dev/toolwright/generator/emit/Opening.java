package dev.toolwright.generator.emit;

import com.fasterxml.jackson.databind.JsonNode;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.toolwright.generator.expression.Expression;
import dev.toolwright.generator.plan.Step;
import dev.toolwright.generator.plan.Uses;
import java.util.List;

/** The variables that a method with a call declares before its steps, as far as something uses them. */
final class Opening {
    private Opening() {}

    static CodeBlock of(ToolFrame frame, List<Expression> all, List<Step> steps) {
        CodeBlock.Builder start = CodeBlock.builder();
        if (frame.usesArguments(all)) {
            Local arguments = Local.arguments(frame.type());
            start.addStatement("$T arguments = $T.of(call.arguments())", arguments.type(), arguments.type());
        }
        if (frame.usesChoices(all) || Needs.choices(steps)) {
            TypeName choices = frame.packages().choices();
            start.addStatement("$T choices = new $T(call)", choices, choices);
        }
        if (all.stream().anyMatch(expression -> Uses.variables(expression).contains("now"))) {
            start.addStatement("$T now = call.now().toString()", String.class);
        }
        if (all.stream().anyMatch(expression -> Uses.variables(expression).contains("language"))) {
            start.addStatement("$T language = call.language()", String.class);
        }
        if (all.stream().anyMatch(expression -> Uses.variables(expression).contains("performance"))) {
            start.addStatement("$T performance = call.performance()", JsonNode.class);
        }
        if (Needs.progress(steps)) {
            start.addStatement("$T progress = new $T(call)", ServerTypes.PROGRESS, ServerTypes.PROGRESS);
        }
        return start.build();
    }
}
