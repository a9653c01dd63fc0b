package dev.stockspark.sandbox.seed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/** Prices with VAT and without; a margin car has the rate 0, and its net price is its gross price. */
record Prices(int vatRate) {
    void write(ObjectNode vehicle, Dice dice, int listPrice, History history, LocalDate created) {
        boolean deductible = !history.condition().equals("USED") || dice.percent(40);
        BigDecimal rate = BigDecimal.valueOf(deductible ? vatRate : 0);
        BigDecimal list = BigDecimal.valueOf(listPrice);
        BigDecimal consumer = rounded(list.multiply(worth(dice, history)));
        BigDecimal cents = dice.percent(20) ? new BigDecimal("0.90") : BigDecimal.ZERO;
        BigDecimal gross = consumer.add(cents);
        BigDecimal dealer = dice.percent(50) ? rounded(consumer.multiply(new BigDecimal("0.94"))) : null;
        vehicle.set("priceGross", prices(vehicle, gross, list, dealer));
        vehicle.set(
                "priceNet",
                prices(vehicle, net(gross, rate), net(list, rate), dealer == null ? null : net(dealer, rate)));
        vehicle.put("vatRate", rate).put("deductible", deductible);
        boolean promo = dice.percent(12);
        vehicle.put("onSale", promo)
                .put("promoExpirationDate", promo ? created.plusDays(430) + "T00:00:00.000+00:00" : null)
                .putNull("financedPriceDescription")
                .putNull("discount");
        vehicle.put("negotiable", dice.percent(30));
    }

    /** Share of the list price that is left: 0.8 % a month and 2 % per 10,000 km go, and the asking price varies by 6 %. */
    private static BigDecimal worth(Dice dice, History history) {
        int lost = 8 * history.months() + 2 * history.mileage() / 1000 - dice.between(-30, 30);
        int discount = history.isNew() ? dice.between(20, 90) : history.months() <= 3 ? dice.between(120, 220) : 80;
        return BigDecimal.valueOf(Math.max(120, 1000 - lost - discount), 3);
    }

    private static ObjectNode prices(ObjectNode factory, BigDecimal consumer, BigDecimal list, BigDecimal dealer) {
        return factory.objectNode()
                .put("consumerPrice", consumer)
                .put("dealerPrice", dealer)
                .put("listPrice", list)
                .putNull("bottomPrice")
                .putNull("finalPrice")
                .putNull("financedPrice")
                .putNull("pricePartner")
                .putNull("startingPrice")
                .putNull("restorationCost");
    }

    private static BigDecimal net(BigDecimal gross, BigDecimal rate) {
        BigDecimal factor = BigDecimal.ONE.add(rate.movePointLeft(2));
        return rate.signum() == 0 ? gross : gross.divide(factor, 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal rounded(BigDecimal price) {
        return price.divide(BigDecimal.valueOf(50), 0, RoundingMode.HALF_UP).multiply(BigDecimal.valueOf(50));
    }
}
