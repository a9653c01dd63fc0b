package dev.stockspark.app.specs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FactsTest {
    @Test
    void everythingThatTheDocumentStatesIsOneLineEach() {
        String document = """
                paths:
                  /cars/{id}:
                    parameters: [{$ref: '#/components/parameters/Id'}]
                    put:
                      operationId: replaceCar
                      parameters:
                        - {name: dry, in: query, schema: {type: boolean}}
                        - {name: dry, in: query}
                      requestBody:
                        required: true
                        content: {application/json: {schema: {$ref: '#/components/schemas/Car'}}}
                      responses:
                        '200': {content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Car'}}}}}
                        '204': {description: nothing}
                        4XX: {$ref: '#/components/responses/Refused'}
                components:
                  parameters:
                    Id: {name: id, in: path, required: true, schema: {type: integer, format: int64}}
                  responses:
                    Refused: {content: {text/plain: {schema: {type: string}}}}
                  securitySchemes:
                    Token: {type: apiKey}
                  schemas:
                    Car:
                      type: object
                      required: [id]
                      properties:
                        id: {type: integer, readOnly: true}
                        fuel: {type: string, nullable: true, enum: [PETROL, DIESEL, null]}
                        twin: {nullable: true, allOf: [{$ref: '#/components/schemas/Car'}]}
                        labels: {type: object, additionalProperties: {type: array, items: {type: string}}}
                        size: {type: object, required: [length], properties: {width: {type: number}, length: {}}}
                """;

        String expected = """
                PUT /cars/{id} answers 200 application/json [Car]
                PUT /cars/{id} answers 204
                PUT /cars/{id} answers 4XX text/plain string
                PUT /cars/{id} is replaceCar
                PUT /cars/{id} takes body application/json Car required
                PUT /cars/{id} takes path id integer(int64) required
                PUT /cars/{id} takes query dry boolean optional
                PUT /cars/{id} takes query dry untyped optional
                schema Car has fuel string<DIESEL|PETROL>
                schema Car has id integer read-only
                schema Car has labels {*: [string]}
                schema Car has size {length!: anything, width: number}
                schema Car has twin Car
                schema Car is object
                schema Car requires id
                security Token is apiKey""";

        assertEquals(expected, String.join("\n", Facts.of(Documents.tree(document))));
    }
}
