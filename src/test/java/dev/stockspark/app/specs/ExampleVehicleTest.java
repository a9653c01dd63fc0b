package dev.stockspark.app.specs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A vehicle as the API really answered it fits our schema of a vehicle, and the schema is not so lax that all would. */
class ExampleVehicleTest {
    /** The parts of a document that are no schema, and extensions, are of no concern here; they would be logged, each. */
    private static final Dialect OPEN_API = Dialect.builder(Dialects.getOpenApi30())
            .unknownKeywordFactory((keyword, context) -> new NonValidationKeyword(keyword))
            .build();

    private final JsonNode vehicle = Documents.tree(Documents.vendors("example-vehicle.json"));

    @Test
    void fits() {
        assertEquals(List.of(), problems(vehicle));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "::", textBlock = """
                    aFieldOfTheFuture :: {"a": [1]}                         ::
                    discount          :: {"title": "Spring", "value": 5}    ::
                    colorBase         :: {"name": "RED"}                    ::
                    condition         :: {"description": "Used"}            :: /condition: required property 'name' not found
                    fuel              :: "DIESEL"                           :: /fuel: string found, object expected
                    power             :: null                               :: /power: null found, integer expected
                    fuel              :: null                               :: /fuel: null found, object expected
                    mileage           :: "87000"                            :: /mileage: string found, integer expected
                    firstRegistration :: "2018-03"                          :: /firstRegistration: does not match the regex pattern ^\\d{4}(0[1-9]|1[0-2])$
                    priceGross        :: {"listPrice": 50150}               :: /priceGross: required property 'consumerPrice' not found
                    images            :: {"GALLERY_ITEM": [{"main": true}]} :: /images/GALLERY_ITEM/0: required property 'url' not found
                    vatRate           :: 122                                :: /vatRate: must have a maximum value of 100
                    """)
    void fitsWithAFieldReplacedOrSaysWhyNot(String field, String value, String problem) throws JsonProcessingException {
        ObjectNode changed = vehicle.deepCopy();
        changed.set(field, new JsonMapper().readTree(value));

        assertEquals(problem == null ? List.of() : List.of(problem), problems(changed));
    }

    private static List<String> problems(JsonNode vehicle) {
        ObjectNode document = (ObjectNode) NullAllowed.in(Documents.tree(Documents.ours("stockspark.openapi.yaml")));
        document.put("$ref", "#/components/schemas/Vehicle");
        Schema schema = SchemaRegistry.withDialect(OPEN_API).getSchema(document);
        return schema.validate(vehicle).stream().map(Error::toString).toList();
    }
}
