package dev.stockspark.sandbox.catalogue;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;

/**
 * What drives a version, and what that takes.
 *
 * @param cc displacement in cubic centimetres, 0 when electric
 * @param co2 in g/km
 * @param combined litres per 100 km; kWh per 100 km when electric, as are urban and extraUrban
 * @param battery in kWh, 0 where there is none to charge
 */
@JsonIgnoreProperties({"code", "name", "price"})
public record Engine(
        String fuel,
        int kw,
        int hp,
        int cc,
        int cylinders,
        String gearbox,
        int gears,
        String traction,
        int co2,
        BigDecimal combined,
        BigDecimal urban,
        BigDecimal extraUrban,
        int battery) {
    public boolean electric() {
        return fuel.equals("ELECTRIC");
    }
}
