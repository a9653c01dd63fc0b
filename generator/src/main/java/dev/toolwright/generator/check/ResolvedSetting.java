package dev.toolwright.generator.check;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.generator.expression.Expression;
import dev.toolwright.generator.expression.Type;
import dev.toolwright.generator.plan.Name;
import dev.toolwright.generator.tools.SettingEntry;
import java.util.Optional;

/** A setting whose type is known. */
record ResolvedSetting(SettingEntry entry, Name name, Type type, ObjectNode schema, Optional<Expression> fallback) {

    /** The Java method that answers it as it is. */
    String remembered() {
        return "remembered" + name.java().substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                + name.java().substring(1);
    }
}
