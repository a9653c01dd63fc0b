package dev.stockspark.app.specs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NullAllowedTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            {type: string}                       => {type: string}
            {type: string, nullable: false}      => {type: string, nullable: false}
            {nullable: true, type: string}       => {anyOf: [{type: string}, {enum: [null]}]}
            {nullable: true, allOf: [{$ref: x}]} => {anyOf: [{allOf: [{$ref: x}]}, {enum: [null]}]}
            {a: [{b: {nullable: true}}, 1]}      => {a: [{b: {anyOf: [{}, {enum: [null]}]}}, 1]}
            """)
    void nullBecomesAChoice(String schema, String choice) {
        assertEquals(Documents.tree(choice), NullAllowed.in(Documents.tree(schema)));
    }
}
