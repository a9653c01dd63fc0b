package dev.stockspark.sandbox.contract;

import dev.stockspark.sandbox.exchange.QueryString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path like {@code /{country}/publications/{vehicleId}:publishAll}.
 *
 * @param literals number of characters outside of parameters; where several templates match, the most literal is meant
 */
record PathTemplate(String text, Pattern pattern, List<String> names, int literals) {
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

    static PathTemplate of(String text) {
        Matcher parameter = PARAMETER.matcher(text);
        StringBuilder regex = new StringBuilder();
        List<String> names = new ArrayList<>();
        int from = 0;
        int literals = 0;
        while (parameter.find()) {
            String literal = text.substring(from, parameter.start());
            regex.append(Pattern.quote(literal)).append("([^/]+?)");
            literals += literal.length();
            names.add(parameter.group(1));
            from = parameter.end();
        }
        regex.append(Pattern.quote(text.substring(from)));
        literals += text.length() - from;
        return new PathTemplate(text, Pattern.compile(regex.toString()), List.copyOf(names), literals);
    }

    /** The decoded parameters of a path as sent; empty where it is another path. */
    Optional<Map<String, String>> match(String path) {
        Matcher matcher = pattern.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            values.put(names.get(i), QueryString.segment(matcher.group(i + 1)));
        }
        return Optional.of(values);
    }
}
