package dev.stockspark.sandbox.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** The countries of the API, by the first segment of its paths. */
public enum Country {
    @JsonProperty("it")
    IT,
    @JsonProperty("fr")
    FR,
    @JsonProperty("de")
    DE,
    @JsonProperty("es")
    ES,
    @JsonProperty("uk")
    UK;

    /** @throws IllegalArgumentException for a country that the document does not list */
    public static Country of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
