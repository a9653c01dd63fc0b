package dev.toolwright.server.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How much a tool answers at most. Elements are left out from the ends of lists, the longest first; what is missing is said in
 * the field {@code truncated} of the answer, {@code {notice, lists: {name: {shown, total}}}}, and at the end of its text. Lists inside
 * of lists are never cut.
 *
 * @param rows the most elements of a list
 * @param bytes the most bytes of the answer as JSON in UTF-8, and of its text
 */
public record AnswerLimits(int rows, int bytes) {
    /** No such limit. */
    public static final int NONE = Integer.MAX_VALUE;

    private static final String FIELD = "truncated";

    /**
     * The answer within the limits; the one that is given stays what it is.
     *
     * @throws FailedException when it is too large even without its lists
     */
    public ObjectNode cut(ObjectNode answer) {
        List<CutList> lists = new ArrayList<>();
        find(answer, "", lists);
        lists.forEach(list -> list.keep(rows));
        ObjectNode cut = said(answer, lists);
        for (long size = size(cut); size > bytes; size = size(cut)) {
            drop(lists, size - bytes, size);
            cut = said(answer, lists);
        }
        return cut;
    }

    /** A text that stands alone. */
    public String cut(String text) {
        long size = size(text);
        return size <= bytes
                ? text
                : ended(text, String.format(Locale.ENGLISH, "The text was cut off here: it has %,d bytes.", size));
    }

    /** The text beside an answer that has been cut. */
    public String cut(String text, ObjectNode answer) {
        String notice = answer.path(FIELD).path("notice").asText();
        return notice.isEmpty() ? cut(text) : ended(text, notice);
    }

    /** As much of the text as fits with the notice behind it, in whole lines where it has any. */
    private String ended(String text, String notice) {
        String end = "\n\n" + notice;
        String kept = start(text, bytes - size(end));
        int line = kept.lastIndexOf('\n');
        return (kept.length() < text.length() && line > 0 ? kept.substring(0, line) : kept) + end;
    }

    private static String start(String text, long bytes) {
        int end = 0;
        for (long size = 0; end < text.length(); end += Character.charCount(text.codePointAt(end))) {
            size += size(Character.toString(text.codePointAt(end)));
            if (size > bytes) {
                break;
            }
        }
        return text.substring(0, end);
    }

    private static void find(ObjectNode object, String path, List<CutList> lists) {
        object.properties().forEach(field -> {
            String name = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
            if (field.getValue() instanceof ArrayNode list) {
                lists.add(new CutList(name, list));
            } else if (field.getValue() instanceof ObjectNode inner) {
                find(inner, name, lists);
            }
        });
    }

    private void drop(List<CutList> lists, long more, long size) {
        long dropped = 0;
        while (dropped < more) {
            CutList longest = lists.stream()
                    .filter(list -> list.shown() > 0)
                    .max(Comparator.comparingLong(CutList::bytes))
                    .orElseThrow(() -> tooLarge(size));
            dropped += longest.drop();
        }
    }

    private FailedException tooLarge(long size) {
        return new FailedException(
                "answer_too_large",
                String.format(
                        Locale.ENGLISH,
                        "The answer was left out: it has %,d bytes even without its lists, and at most %,d are sent. Only the answer is missing; whatever the tool changes has been changed. Ask for less at a time.",
                        size,
                        bytes));
    }

    private ObjectNode said(ObjectNode answer, List<CutList> lists) {
        List<CutList> cut = lists.stream().filter(CutList::isCut).toList();
        if (cut.isEmpty()) {
            return answer;
        }
        ObjectNode shortened = rebuilt(answer, new ArrayDeque<>(lists));
        ObjectNode truncated = shortened.putObject(FIELD).put("notice", notice(cut));
        ObjectNode counts = truncated.putObject("lists");
        cut.forEach(
                list -> counts.putObject(list.name()).put("shown", list.shown()).put("total", list.total()));
        return shortened;
    }

    /** @param lists in the order in which they were found */
    private static ObjectNode rebuilt(ObjectNode object, Deque<CutList> lists) {
        ObjectNode copy = object.objectNode();
        object.properties().forEach(field -> copy.set(field.getKey(), rebuilt(field.getValue(), lists)));
        return copy;
    }

    private static JsonNode rebuilt(JsonNode value, Deque<CutList> lists) {
        return switch (value) {
            case ArrayNode list -> lists.removeFirst().kept();
            case ObjectNode inner -> rebuilt(inner, lists);
            default -> value;
        };
    }

    private String notice(List<CutList> cut) {
        String counts = cut.stream()
                .map(list ->
                        String.format(Locale.ENGLISH, "%s has %,d of %,d", list.name(), list.shown(), list.total()))
                .collect(Collectors.joining(", "));
        return "Not everything is here: %s. This tool answers at most %s. Ask for less at a time to see the rest."
                .formatted(counts, limits());
    }

    private String limits() {
        List<String> limits = new ArrayList<>();
        if (rows != NONE) {
            limits.add(String.format(Locale.ENGLISH, "%,d entries of a list", rows));
        }
        if (bytes != NONE) {
            limits.add(String.format(Locale.ENGLISH, "%,d bytes", bytes));
        }
        return String.join(" and ", limits);
    }

    private static long size(JsonNode json) {
        return size(json.toString());
    }

    private static long size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
