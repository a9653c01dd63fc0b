package dev.stockspark.app.acceptance;

import java.util.ArrayList;
import java.util.List;

/** What an attacker does to a good query or form: {@code name=value} replaces, {@code -name} leaves out, {@code +name=value} adds. */
record Change(List<String> steps) {
    static Change of(String text) {
        return new Change(List.of(text.strip().split(" +")));
    }

    /** @param good encoded pairs with ampersands; what is added is sent as it stands */
    String to(String good) {
        List<String> pairs = new ArrayList<>(List.of(good.split("&")));
        for (String step : steps) {
            String name = step.replaceFirst("^[+-]", "").split("=", 2)[0];
            if (!step.startsWith("+")) {
                pairs.removeIf(pair -> pair.startsWith(name + "="));
            }
            if (!step.startsWith("-")) {
                pairs.add(step.replaceFirst("^[+]", ""));
            }
        }
        return String.join("&", pairs);
    }
}
