package dev.toolwright.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The method of a step, and how {@code call} calls it.
 *
 * @param locals what it is given, {@code call} first
 */
record StepMethod(MethodSpec method, List<Local> locals) {

    CodeBlock call() {
        return call("call");
    }

    /** @param call the variable that is given for {@code call} */
    CodeBlock call(String call) {
        String given = locals.stream()
                .map(local -> local.equals(Local.call()) ? call : local.name())
                .collect(Collectors.joining(", "));
        return CodeBlock.of("$N($L)", method, given);
    }
}
