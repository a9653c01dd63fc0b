package dev.toolwright.generator.contract;

import dev.toolwright.generator.contract.TokenReport.Line;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a report that was written earlier. */
final class TokenReportText {
    private static final Pattern LINE =
            Pattern.compile("(?m)^([a-z][a-z0-9_]*)( \\(off\\))? +([0-9]{1,7}) +([0-9]{1,7})$");

    private TokenReportText() {}

    static Map<String, Line> parse(String text) {
        Map<String, Line> lines = new TreeMap<>();
        Matcher matcher = LINE.matcher(text);
        while (matcher.find()) {
            boolean on = matcher.group(2) == null;
            lines.put(matcher.group(1), new Line(matcher.group(1), on, number(matcher, 3), number(matcher, 4)));
        }
        return lines;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
