package dev.toolwright.server.registry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/** Compiles JSON Schemas (2020-12 unless they say otherwise); nothing is ever fetched from the network. */
final class Schemas {
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaCacheEnabled(false));

    Schema compile(ObjectNode schema) {
        Schema compiled = registry.getSchema(schema);
        compiled.initializeValidators();
        return compiled;
    }
}
