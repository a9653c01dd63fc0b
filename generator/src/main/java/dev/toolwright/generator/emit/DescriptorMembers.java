package dev.toolwright.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;

/** The field that holds a descriptor, and the method that answers it. */
final class DescriptorMembers {
    private DescriptorMembers() {}

    /** @param read what reads the descriptor */
    static void add(TypeSpec.Builder type, ClassName descriptor, CodeBlock read) {
        type.addField(FieldSpec.builder(descriptor, "DESCRIPTOR", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer(read)
                        .build())
                .addMethod(MethodSpec.methodBuilder("descriptor")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(descriptor)
                        .addStatement("return DESCRIPTOR")
                        .build());
    }
}
