package dev.toolwright.generator.check;

import dev.toolwright.generator.expression.Scope;
import dev.toolwright.generator.expression.Shape;
import dev.toolwright.generator.expression.Type;
import dev.toolwright.generator.expression.Types;
import dev.toolwright.generator.expression.Variable;
import dev.toolwright.generator.plan.Name;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What expressions may use where the arguments are texts: in prompts and resources. */
record TextScopes(World world, Collection<Name> names) {

    /** @param there those that are never missing */
    Scope of(Set<String> there) {
        Map<String, Type> types = new LinkedHashMap<>();
        Map<String, String> java = new LinkedHashMap<>();
        for (Name name : names) {
            types.put(name.written(), there.contains(name.written()) ? Types.TEXT : Types.TEXT.orNull());
            java.put(name.written(), "arguments." + name.java() + "()");
        }
        Type type = new Type.Struct(Shape.of(types), false);
        return Scope.EMPTY
                .with(Variable.of("now", Types.TEXT, "now"))
                .with(Variable.of("language", Types.TEXT, "language"))
                .with(world.settings().user("choices."))
                .with(world.settings().remembered("choices."))
                .with(Variable.record("args", type, Optional.empty(), java));
    }
}
