package dev.toolwright.server.upstream;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NumericNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;

/** A number that goes back as it came, where its value alone does not tell how it was written: {@code 1e3}, {@code -0}. */
final class WrittenNumber extends NumericNode {
    private static final long serialVersionUID = 1L;

    private final String written;
    private final DecimalNode value;

    WrittenNumber(String written, BigDecimal value) {
        this.written = written;
        this.value = DecimalNode.valueOf(value);
    }

    /** Whether a number of this value would be written in another way. */
    static boolean needed(String written, BigDecimal value) {
        return written.indexOf('e') >= 0
                || written.indexOf('E') >= 0
                || written.charAt(0) == '-' && value.signum() == 0;
    }

    @Override
    public JsonToken asToken() {
        return isIntegralNumber() ? JsonToken.VALUE_NUMBER_INT : JsonToken.VALUE_NUMBER_FLOAT;
    }

    /** Only zero with a sign: whatever has an exponent is a decimal number to all readers. */
    @Override
    public boolean isIntegralNumber() {
        return written.equals("-0");
    }

    @Override
    public boolean isFloatingPointNumber() {
        return !isIntegralNumber();
    }

    @Override
    public boolean isBigDecimal() {
        return !isIntegralNumber();
    }

    @Override
    public boolean isInt() {
        return isIntegralNumber();
    }

    @Override
    public JsonParser.NumberType numberType() {
        return isIntegralNumber() ? JsonParser.NumberType.INT : JsonParser.NumberType.BIG_DECIMAL;
    }

    @Override
    public Number numberValue() {
        return isIntegralNumber() ? (Number) 0 : value.numberValue();
    }

    @Override
    public int intValue() {
        return value.intValue();
    }

    @Override
    public long longValue() {
        return value.longValue();
    }

    @Override
    public double doubleValue() {
        return value.doubleValue();
    }

    @Override
    public BigDecimal decimalValue() {
        return value.decimalValue();
    }

    @Override
    public BigInteger bigIntegerValue() {
        return value.bigIntegerValue();
    }

    @Override
    public boolean canConvertToInt() {
        return value.canConvertToInt();
    }

    @Override
    public boolean canConvertToLong() {
        return value.canConvertToLong();
    }

    @Override
    public String asText() {
        return written;
    }

    @Override
    public void serialize(JsonGenerator generator, SerializerProvider provider) throws IOException {
        generator.writeNumber(written);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WrittenNumber number && number.written.equals(written);
    }

    @Override
    public int hashCode() {
        return written.hashCode();
    }
}
