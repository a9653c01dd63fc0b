package dev.toolwright.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A document with so many operations, and a tool for each fifth of them. */
final class Specs {
    private static final int OPERATIONS_PER_TOOL = 5;

    private Specs() {}

    /** @return the tools.yaml */
    static Path write(Path folder, int operations) throws IOException {
        StringBuilder document = new StringBuilder("openapi: 3.1.0\ninfo: {title: Measured, version: '1'}\npaths:\n");
        StringBuilder schemas = new StringBuilder("components:\n  schemas:\n");
        StringBuilder tools = new StringBuilder("""
                version: 1
                name: measured
                title: Measured
                apis: {measured: {title: Measured, document: measured.openapi.yaml}}
                toolsets: {things: {title: Things, description: The things.}}
                tools:
                """);
        for (int i = 0; i < operations; i++) {
            operation(document, schemas, i);
            if (i % OPERATIONS_PER_TOOL == 0) {
                tool(tools, i);
            }
        }
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("measured.openapi.yaml"), document.append(schemas));
        return Files.writeString(folder.resolve("tools.yaml"), tools);
    }

    private static void operation(StringBuilder document, StringBuilder schemas, int i) {
        document.append("""
                  /things%1$d/{id}:
                    get:
                      operationId: getThing%1$d
                      tags: [Things%2$d]
                      parameters:
                        - {name: id, in: path, required: true, schema: {type: integer}, description: The id.}
                        - {name: size, in: query, schema: {type: integer, minimum: 1, maximum: 100}, description: How many.}
                        - {name: words, in: query, schema: {type: array, items: {type: string}}, description: Words.}
                      responses:
                        "200": {description: It., content: {application/json: {schema: {$ref: "#/components/schemas/Thing%1$d"}}}}
                """.formatted(i, i / 20).indent(0));
        schemas.append("""
                    Thing%1$d:
                      type: object
                      properties:
                        id: {type: integer}
                        name: {type: string}
                        price: {type: number}
                        parts: {type: array, items: {type: object, properties: {name: {type: string}, price: {type: number}}}}
                        other: {$ref: "#/components/schemas/Thing%2$d"}
                """.formatted(i, Math.max(0, i - 1)));
    }

    private static void tool(StringBuilder tools, int i) {
        tools.append("""
                  get_thing_%1$d_:
                    toolset: things
                    title: Thing %1$d
                    description: Everything about thing number %1$d, with its parts. Use it when its id is known.
                    args:
                      id: {is: getThing%1$d.id}
                      size: {is: getThing%1$d.size, default: 10}
                    call: measured.getThing%1$d
                    return:
                      name: ${{ out.name }}
                      total: ${{ sum(or(out.parts, []).map(p, or(p.price, 0.0))) }}
                      cheap: "${{ or(out.parts, []).filter(p, or(p.price, 0.0) < 5.0).map(p, p.name) }}"
                      otherName: ${{ out.other.name }}
                    text: ${{ out.name == null ? 'It has no name.' : 'It is ' + out.name + '.' }}
                """.formatted(i).replace("_:", ":"));
    }
}
