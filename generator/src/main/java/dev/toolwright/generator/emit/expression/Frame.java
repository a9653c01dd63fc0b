package dev.toolwright.generator.emit.expression;

import com.palantir.javapoet.NameAllocator;
import java.util.HashMap;
import java.util.Map;

/** The Java names in use where an expression stands: those of the method, and those of the lambdas around it. */
record Frame(NameAllocator names, Map<String, String> elements) {

    /** Inside of a lambda over the elements that the expression calls so. Lambdas beside each other may share a name. */
    Frame lambda(String variable) {
        NameAllocator inner = names.clone();
        Map<String, String> more = new HashMap<>(elements);
        more.put(variable, inner.newName(variable));
        return new Frame(inner, more);
    }

    String element(String variable) {
        return elements.get(variable);
    }
}
