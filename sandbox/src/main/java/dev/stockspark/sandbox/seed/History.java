package dev.stockspark.sandbox.seed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The life of a vehicle before it came into stock.
 *
 * @param registered day of first registration; for a new vehicle the day it was built
 */
record History(String condition, LocalDate registered, int mileage, int owners, int months) {
    static History roll(Dice dice, int soldSince, LocalDate created) {
        int kind = dice.between(1, 100);
        if (kind <= 15) {
            return new History("NEW", created.minusDays(dice.between(20, 90)), 0, 0, 0);
        }
        if (kind <= 30) {
            return new History("KM0", created.minusDays(dice.between(10, 170)), dice.between(5, 900), 0, 3);
        }
        int oldest = Math.max(soldSince, created.getYear() - 9);
        int youngest = Math.max(oldest, created.getYear() - 1);
        LocalDate registered = LocalDate.of(dice.between(oldest, youngest), dice.between(1, 12), 1);
        LocalDate past = registered.isBefore(created.minusMonths(6)) ? registered : created.minusMonths(6);
        int months = (int) ChronoUnit.MONTHS.between(past, created);
        return new History("USED", past, months * dice.between(600, 2100), dice.between(1, 3), months);
    }

    boolean isNew() {
        return condition.equals("NEW");
    }

    void write(ObjectNode vehicle, Draft draft) {
        draft.refer(vehicle, "condition", "conditions", condition);
        vehicle.put("mileage", mileage).put("numberOfPreviousOwners", owners);
        if (!isNew()) {
            vehicle.put(
                    "firstRegistration", String.format("%04d%02d", registered.getYear(), registered.getMonthValue()));
        }
        vehicle.put("constructionDate", registered.withDayOfMonth(1) + "T00:00:00.000+00:00")
                .put("constructionYear", Integer.toString(registered.getYear()))
                .put(
                        "nextGeneralInspection",
                        isNew()
                                ? null
                                : String.format("%04d%02d", registered.getYear() + 12, registered.getMonthValue()))
                .put("lastServiceDate", months > 12 ? registered.plusMonths(months - 3) + "T00:00:00.000+00:00" : null)
                .putNull("reviewExpiryDay")
                .putNull("reviewExpiryMonth")
                .putNull("reviewExpiryYear");
        vehicle.put("servicingDoc", months > 12).put("demo", condition.equals("KM0") && mileage > 500);
    }
}
