package dev.toolwright.server.doctor.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import dev.toolwright.server.doctor.check.Verdict.Broken;
import dev.toolwright.server.doctor.check.Verdict.Unknown;
import dev.toolwright.server.doctor.probe.Answer;
import dev.toolwright.server.doctor.probe.Examination;
import dev.toolwright.server.doctor.probe.Probe;
import dev.toolwright.server.doctor.probe.Silence;
import dev.toolwright.server.doctor.probe.Unasked;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/** The few kinds of expectation that the catalogue is written in. */
final class Expect {
    private Expect() {}

    /** Of an HTTP answer; when there is none, it could not be checked. */
    static Expectation answer(Probe probe, BiFunction<Answer, Examination, Verdict> judge) {
        return examination -> switch (examination.reply(probe)) {
            case Answer answer -> judge.apply(answer, examination);
            case Silence silence -> new Unknown(silence.why());
            case Unasked unasked -> new Unknown(unasked.why());
        };
    }

    static Expectation answer(Probe probe, Predicate<Answer> met) {
        return answer(probe, (answer, examination) -> Verdict.when(met.test(answer), answer::describe));
    }

    static Expectation status(Probe probe, Integer... statuses) {
        return answer(probe, answer -> Set.of(statuses).contains(answer.status()));
    }

    /** Status 200 and a JSON object that says so itself. */
    static Expectation json(Probe probe) {
        return answer(
                probe,
                answer -> answer.status() == 200
                        && answer.mediaType().endsWith("json")
                        && answer.json().isObject());
    }

    /** A document that is not there must be missing in the way that lets a client look in the next place. */
    static Expectation jsonOrNone(Probe probe) {
        return answer(probe, Expect::jsonOrNone);
    }

    private static boolean jsonOrNone(Answer answer) {
        boolean missing = answer.status() == 404 || answer.status() == 405 || answer.status() == 410;
        return missing || answer.status() == 200 && answer.json().isObject();
    }

    /** Of a JSON document found by discovery; when none was found, it could not be checked. */
    static Expectation document(
            Function<Examination, Optional<JsonNode>> find, BiFunction<JsonNode, Examination, Verdict> judge) {
        return examination -> find.apply(examination)
                .map(document -> judge.apply(document, examination))
                .orElse(new Unknown("the document was not found"));
    }

    static Expectation member(
            Function<Examination, Optional<JsonNode>> find,
            String name,
            BiFunction<JsonNode, Examination, Boolean> met) {
        return document(
                find,
                (document, examination) -> Verdict.when(
                        met.apply(document.path(name), examination), () -> described(name, document.path(name))));
    }

    static BiFunction<JsonNode, Examination, Boolean> holds(String text) {
        return (member, examination) -> Examination.texts(member).contains(text);
    }

    /** A list that may be left out, in which case clients assume the best. */
    static BiFunction<JsonNode, Examination, Boolean> absentOrHolds(String text) {
        return (member, examination) ->
                member.isMissingNode() || Examination.texts(member).contains(text);
    }

    static BiFunction<JsonNode, Examination, Boolean> isTrue() {
        return (member, examination) -> member.isBoolean() && member.booleanValue();
    }

    /** No member is {@code null} at any depth: parsers with a schema refuse what they would have accepted as absent. */
    static Verdict noNulls(JsonNode document) {
        List<String> nulls = new ArrayList<>();
        document.properties().forEach(entry -> nulls(entry.getKey(), entry.getValue(), nulls));
        return Verdict.when(nulls.isEmpty(), () -> "null in " + String.join(", ", nulls));
    }

    private static void nulls(String name, JsonNode value, List<String> found) {
        if (value.getNodeType() == JsonNodeType.NULL) {
            found.add(name);
        }
        value.forEach(element -> nulls(name, element, found));
    }

    private static String described(String name, JsonNode member) {
        return member.isMissingNode() ? "no " + name : name + " is " + member;
    }

    static Verdict broken(String found) {
        return new Broken(found);
    }
}
