package dev.toolwright.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.toolwright.generator.plan.Paging;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The loop over pages, with names for its variables that nothing else in the method has. */
record Loop(String page, String items, String total, String complete, String found) {

    static Loop of(NameAllocator names) {
        return new Loop(
                names.newName("page"),
                names.newName("items"),
                names.newName("total"),
                names.newName("complete"),
                names.newName("found"));
    }

    List<String> names() {
        return List.of(page, items, total, complete, found);
    }

    CodeBlock start(TypeName element) {
        return CodeBlock.builder()
                .addStatement(
                        "$T $L = new $T<>()",
                        ParameterizedTypeName.get(ClassName.get(List.class), element),
                        items,
                        ArrayList.class)
                .addStatement("@$T $T $L = null", Nullable.class, Long.class, total)
                .addStatement("boolean $L = false", complete)
                .build();
    }

    String head(Paging paging) {
        return "for (long %s = %dL; !%s && %s.size() < %d; %s++)"
                .formatted(page, paging.from(), complete, items, paging.max(), page);
    }

    /** A page that is not full is the last one; so is the one with which the total is reached. */
    CodeBlock end(Paging paging, Optional<CodeBlock> count) {
        String last = paging.length() > 0
                ? "%s.size() < %d".formatted(found, paging.length())
                : "%s.isEmpty()".formatted(found);
        String reached = " || %s != null && %s.size() >= %s".formatted(total, items, total);
        CodeBlock.Builder end = CodeBlock.builder().addStatement("$L.addAll($L)", items, found);
        count.ifPresent(value -> end.addStatement("$L = $L", total, value));
        return end.addStatement("$L = $L", complete, last + (count.isPresent() ? reached : ""))
                .build();
    }

    CodeBlock answer(Paging paging) {
        return CodeBlock.of("return $T.of($L, $L, $L, $L)", ServerTypes.PAGES, items, total, complete, paging.max());
    }
}
