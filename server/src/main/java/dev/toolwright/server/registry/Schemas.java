package dev.toolwright.server.registry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;

/** Compiles JSON Schemas of 2020-12, the dialect of generated tools; nothing is ever fetched from the network. */
final class Schemas {
    private static final Dialect DIALECT = Dialect.builder(Dialects.getDraft202012())
            .keyword(new NonValidationKeyword(MirroredArgument.KEYWORD))
            .build();

    private final SchemaRegistry registry =
            SchemaRegistry.withDialect(DIALECT, builder -> builder.schemaCacheEnabled(false));

    Schema compile(ObjectNode schema) {
        Schema compiled = registry.getSchema(schema);
        compiled.initializeValidators();
        return compiled;
    }
}
