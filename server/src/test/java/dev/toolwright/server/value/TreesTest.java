package dev.toolwright.server.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TreesTest {
    @Test
    void numbersHaveNoNeedlessFraction() {
        assertEquals("18900", Trees.of(18900.0).toString());
        assertEquals("18900.5", Trees.of(18900.5).toString());
        assertEquals("0", Trees.of(-0.0).toString());
        assertEquals("1.0E300", Trees.of(1e300).toString());
        assertEquals("9223372036854775807", Trees.of(Long.MAX_VALUE).toString());
    }

    @Test
    void infinityIsNoJson() {
        assertThrows(ValueException.class, () -> Trees.of(Double.POSITIVE_INFINITY));
        assertThrows(ValueException.class, () -> Trees.of((Object) Double.NaN));
    }

    @Test
    void fields() {
        List<Object> list = Arrays.asList("a", null, 1L, List.of(true));
        assertEquals(
                "{\"a\":1,\"list\":[\"a\",null,1,[true]]}",
                Fields.leavingOutNull()
                        .put("a", 1L)
                        .put("gone", null)
                        .put("list", list)
                        .object()
                        .toString());
        assertEquals(
                "{\"gone\":null}",
                Fields.keepingNull().put("gone", null).object().toString());
        assertNull(Trees.of((Object) null));
    }

    @Test
    void numbersAreEqualByValueWhateverHoldsThem() {
        DecimalNode digits = DecimalNode.valueOf(new BigDecimal("1.01"));
        assertTrue(Values.same(digits, 1.01));
        assertTrue(Values.same(1.01, digits));
        assertTrue(Values.same(digits, DecimalNode.valueOf(new BigDecimal("1.010"))));
        assertTrue(Values.same(5L, JsonNodeFactory.instance.numberNode(5)));
        assertEquals(new Same(digits).hashCode(), new Same(1.01).hashCode());
        assertEquals(new Same(5L).hashCode(), new Same(5.0).hashCode());
        assertTrue(!Values.same((1L << 53) + 1, (double) (1L << 53)), "neither is rounded");
        assertTrue(Order.compare(Long.MAX_VALUE, 9.223372036854775807e18) < 0, "neither is rounded");
    }

    @Test
    void objectsAreEqualWhateverTheOrderOfTheirFields() {
        var one = Fields.leavingOutNull().put("a", 1L).put("b", 2.0).object();
        var other = Fields.leavingOutNull().put("b", 2L).put("a", 1.0).object();
        assertTrue(Values.same(one, other));
        assertEquals(new Same(one), new Same(other));
        assertEquals(new Same(one).hashCode(), new Same(other).hashCode());
        assertTrue(!Values.same(one, Fields.leavingOutNull().put("a", 1L).object()));
        assertTrue(!Values.same(JsonNodeFactory.instance.objectNode(), List.of()));
    }
}
