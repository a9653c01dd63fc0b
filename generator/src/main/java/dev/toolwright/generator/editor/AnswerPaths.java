package dev.toolwright.generator.editor;

import dev.toolwright.generator.openapi.Api;
import dev.toolwright.generator.openapi.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * The fields of an answer as expressions.
 *
 * @param all every field down to three levels, lists included but not what is in them
 * @param lists those that are lists
 */
record AnswerPaths(List<String> all, List<String> lists) {
    private static final int DEPTH = 3;

    static AnswerPaths of(Api api, Schema schema) {
        AnswerPaths paths = new AnswerPaths(new ArrayList<>(), new ArrayList<>());
        paths.collect(api, schema, "out", DEPTH);
        return paths;
    }

    private void collect(Api api, Schema schema, String path, int depth) {
        Schema resolved = api.resolve(schema);
        if (resolved instanceof Schema.Struct struct && depth > 0) {
            struct.properties().forEach((name, field) -> {
                if (name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
                    collect(api, field, path + "." + name, depth - 1);
                }
            });
        } else {
            all.add(path);
        }
        if (resolved instanceof Schema.Array) {
            lists.add(path);
            all.add("size(" + path + ")");
        }
    }
}
