package dev.toolwright.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import java.util.List;

/**
 * The method of a step, and how {@code call} calls it.
 *
 * @param locals what it is given, {@code call} first
 */
record StepMethod(MethodSpec method, List<Local> locals) {

    CodeBlock call() {
        return CodeBlock.of("$N($L)", method, ToolFrame.arguments(locals));
    }
}
