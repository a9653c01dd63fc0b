package dev.toolwright.server.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MergePatchTest {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** The first fifteen are the table of RFC 7396 appendix A. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'a':'b'} | {'a':'c'} | {'a':'c'}",
                "{'a':'b'} | {'b':'c'} | {'a':'b','b':'c'}",
                "{'a':'b'} | {'a':null} | {}",
                "{'a':'b','b':'c'} | {'a':null} | {'b':'c'}",
                "{'a':['b']} | {'a':'c'} | {'a':'c'}",
                "{'a':'c'} | {'a':['b']} | {'a':['b']}",
                "{'a':{'b':'c'}} | {'a':{'b':'d','c':null}} | {'a':{'b':'d'}}",
                "{'a':[{'b':'c'}]} | {'a':[1]} | {'a':[1]}",
                "['a','b'] | ['c','d'] | ['c','d']",
                "{'a':'b'} | ['c'] | ['c']",
                "{'a':'foo'} | null | null",
                "{'a':'foo'} | 'bar' | 'bar'",
                "{'e':null} | {'a':1} | {'e':null,'a':1}",
                "[1,2] | {'a':'b','c':null} | {'a':'b'}",
                "{} | {'a':{'bb':{'ccc':null}}} | {'a':{'bb':{}}}",
                "{'unknown':{'x':[1.10,2]},'price':1.50} | {'name':'n'} | {'unknown':{'x':[1.10,2]},'price':1.50,'name':'n'}",
                "{'a':{'b':1,'keep':{'deep':1e2}}} | {'a':{'b':2}} | {'a':{'b':2,'keep':{'deep':1E+2}}}",
                "{'a':1} | {} | {'a':1}",
            })
    void changesWhatIsNamed(String document, String patch, String result) throws Exception {
        JsonNode before = read(document);
        assertEquals(
                read(result).toString(), MergePatch.apply(before, read(patch)).toString());
        assertEquals(read(document).toString(), before.toString(), "the document itself must stay as it is");
    }

    @Test
    void patchesNothingIntoSomething() throws Exception {
        assertEquals(
                "{\"a\":1}", MergePatch.apply(null, read("{'a':1,'b':null}")).toString());
    }

    private static JsonNode read(String json) throws Exception {
        return JSON.readTree(json.replace('\'', '"'));
    }
}
