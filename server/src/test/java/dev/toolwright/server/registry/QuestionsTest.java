package dev.toolwright.server.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.fixture.SampleCatalogue;
import dev.toolwright.server.fixture.SampleSettings;
import dev.toolwright.server.fixture.SampleUpstreams;
import dev.toolwright.server.identity.Person;
import dev.toolwright.server.seal.Seal;
import dev.toolwright.server.tool.Answer;
import dev.toolwright.server.tool.ToolResult;
import dev.toolwright.server.tool.ToolResult.Failure;
import dev.toolwright.server.tool.ToolResult.InputNeeded;
import dev.toolwright.server.tool.ToolResult.Success;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A tool that asks: through the client in rounds, while it waits, and through the model. */
final class QuestionsTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern TOKEN = Pattern.compile("\"confirmation\": \"([\\w-]+)\"");

    private final SampleCatalogue catalogue = new SampleCatalogue();
    private final Registry registry = new Registry(catalogue, List.of("reading", "writing"));
    private final Calls calls = calls(Seal.ofThisProcess());

    @Test
    void anAnswerOfTheNextRoundIsTheQuestionsAnswer() {
        InputNeeded first = needed(rounds("{}", Optional.empty()), "{'kind':'car'}");
        assertEquals("[go]", first.questions().keySet().toString());
        ToolResult second = call(rounds("{'go':{'action':'accept'}}", Optional.of(first.state())), "{'kind':'car'}");
        assertEquals("went with car", text(second));
    }

    @Test
    void noIsAnAnswer() {
        InputNeeded first = needed(rounds("{}", Optional.empty()), "{'kind':'car'}");
        ToolResult second = call(rounds("{'go':{'action':'decline'}}", Optional.of(first.state())), "{'kind':'car'}");
        assertEquals("left car alone", text(second));
    }

    @Test
    void theOrderOfArgumentsDoesNotMatter() {
        InputNeeded first = needed(rounds("{}", Optional.empty()), "{'kind':'car','again':false}");
        ToolResult second =
                call(rounds("{'go':{'action':'accept'}}", Optional.of(first.state())), "{'again':false,'kind':'car'}");
        assertEquals("went with car", text(second));
    }

    @Test
    void laterRoundsKeepEarlierAnswers() {
        InputNeeded first = needed(rounds("{}", Optional.empty()), "{'kind':'car','again':true}");
        InputNeeded second =
                needed(rounds("{'go':{'action':'accept'}}", Optional.of(first.state())), "{'kind':'car','again':true}");
        assertEquals("[sure]", second.questions().keySet().toString());
        ToolResult third = call(
                rounds("{'sure':{'action':'accept','content':{'word':'yes'}}}", Optional.of(second.state())),
                "{'kind':'car','again':true}");
        assertEquals("went with car", text(third));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'other':{'action':'accept'}}",
                "{'go':12}",
                "{'go':null}",
                "{'go':{'action':'perhaps'}}",
                "{'go':{'action':'accept','content':7}}",
            })
    void whatIsNoAnswerIsAskedAgain(String responses) {
        InputNeeded first = needed(rounds("{}", Optional.empty()), "{'kind':'car'}");
        InputNeeded second = needed(rounds(responses, Optional.of(first.state())), "{'kind':'car'}");
        assertEquals(first.questions(), second.questions());
    }

    @Test
    void aFormThatIsFilledInWronglyIsAskedAgain() {
        InputNeeded first = needed(rounds("{}", Optional.empty()), "{'kind':'car','again':true}");
        String wrong = "{'go':{'action':'accept'},'sure':{'action':'accept','content':{'word':5}}}";
        InputNeeded second = needed(rounds(wrong, Optional.of(first.state())), "{'kind':'car','again':true}");
        assertEquals("[sure]", second.questions().keySet().toString());
    }

    /** The tool asks about what it has just read, and that may have changed while the person was thinking. */
    @Test
    void anAnswerToAnotherQuestionDoesNotCount() {
        SampleCatalogue.counted.set(5);
        InputNeeded first = needed(rounds("{}", Optional.empty()), "{'kind':'counted'}");
        SampleCatalogue.counted.set(7);
        InputNeeded second =
                needed(rounds("{'go':{'action':'accept'}}", Optional.of(first.state())), "{'kind':'counted'}");
        assertTrue(second.questions().toString().contains("7 of counted"), second.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "not base64!", "x"})
    void aForeignStateIsRefused(String state) {
        assertRefused(rounds("{}", Optional.of(state)), Person.LOCAL, "{'kind':'car'}", "not given out by this server");
    }

    @Test
    void aStateBelongsToItsRequest() {
        InputNeeded first = needed(rounds("{}", Optional.empty()), "{'kind':'car'}");
        Client next = rounds("{'go':{'action':'accept'}}", Optional.of(first.state()));
        assertRefused(next, Person.LOCAL, "{'kind':'truck'}", "other arguments");
        assertRefused(next, new Person("other"), "{'kind':'car'}", "somebody else");
        char last = first.state().charAt(first.state().length() - 2);
        String changed = first.state().substring(0, first.state().length() - 2) + (last == 'A' ? 'B' : 'A') + 'A';
        assertRefused(rounds("{}", Optional.of(changed)), Person.LOCAL, "{'kind':'car'}", "changed");
    }

    @Test
    void processesWithOneKeyUnderstandEachOther() {
        byte[] key = new byte[Seal.KEY_BYTES];
        Client first = rounds("{}", Optional.empty());
        InputNeeded asked = (InputNeeded) call(calls(Seal.with(key)), first, Person.LOCAL, "{'kind':'car'}");
        Client second = rounds("{'go':{'action':'accept'}}", Optional.of(asked.state()));
        assertEquals("went with car", text(call(calls(Seal.with(key)), second, Person.LOCAL, "{'kind':'car'}")));
    }

    @Test
    void aClientThatCanAskMeanwhileIsAskedMeanwhile() {
        Dialogue dialogue = new Dialogue.Meanwhile(question -> true, questions -> Map.of("go", new Answer.Declined()));
        assertEquals("left car alone", text(call(new Client(dialogue, Listener.NOBODY), "{'kind':'car'}")));
    }

    @Test
    void theModelAsksWhereTheClientCannot() {
        Failure first = assertInstanceOf(Failure.class, call(Client.SILENT, "{'kind':'car'}"));
        assertEquals("confirmation_needed", first.code());
        assertTrue(first.message().contains("Go with car?"), first.message());
        String again = "{'kind':'car','confirmation':'" + token(first) + "'}";
        assertEquals("went with car", text(call(Client.SILENT, again)));
        Failure third = assertInstanceOf(Failure.class, call(Client.SILENT, again));
        assertEquals("confirmation_refused", third.code());
        assertTrue(third.message().contains("used already"), third.message());
    }

    @Test
    void aTokenBelongsToItsArguments() {
        Failure first = assertInstanceOf(Failure.class, call(Client.SILENT, "{'kind':'car'}"));
        ToolResult other = call(Client.SILENT, "{'kind':'truck','confirmation':'" + token(first) + "'}");
        assertEquals(
                "confirmation_refused", assertInstanceOf(Failure.class, other).code());
    }

    @Test
    void aStateIsNoToken() {
        InputNeeded first = needed(rounds("{}", Optional.empty()), "{'kind':'car'}");
        ToolResult other = call(Client.SILENT, "{'kind':'car','confirmation':'" + first.state() + "'}");
        assertEquals(
                "confirmation_refused", assertInstanceOf(Failure.class, other).code());
    }

    @Test
    void aFormWithFieldsIsNothingForTheModel() {
        Failure first = assertInstanceOf(Failure.class, call(Client.SILENT, "{'kind':'car','again':true}"));
        ToolResult second = call(Client.SILENT, "{'kind':'car','again':true,'confirmation':'" + token(first) + "'}");
        assertEquals("input_impossible", assertInstanceOf(Failure.class, second).code());
    }

    @Test
    void otherToolsTakeNoConfirmation() throws IOException {
        ListedTool echo = registry.find("echo").orElseThrow();
        ToolResult result = calls.call(echo, json("{'text':'a','confirmation':'b'}"), new Somebody(Person.LOCAL));
        assertEquals(
                "invalid_arguments", assertInstanceOf(Failure.class, result).code());
    }

    private void assertRefused(Client client, Person person, String arguments, String reason) {
        StateRefusedException refused =
                assertThrows(StateRefusedException.class, () -> call(calls, client, person, arguments));
        assertTrue(refused.getMessage().contains(reason), refused.getMessage());
    }

    private InputNeeded needed(Client client, String arguments) {
        return assertInstanceOf(InputNeeded.class, call(client, arguments));
    }

    private static String text(ToolResult result) {
        return assertInstanceOf(Success.class, result).text();
    }

    private static String token(Failure failure) {
        Matcher matcher = TOKEN.matcher(failure.message());
        assertTrue(matcher.find(), failure.message());
        return matcher.group(1);
    }

    private ToolResult call(Client client, String arguments) {
        return call(calls, client, Person.LOCAL, arguments);
    }

    private ToolResult call(Calls calls, Client client, Person person, String arguments) {
        return calls.call(
                registry.find("ask").orElseThrow(), new Calls.Asked(json(arguments), new Somebody(person), client));
    }

    private Calls calls(Seal seal) {
        return new Calls(
                catalogue,
                new Calls.Behind(new SampleUpstreams(), new SampleSettings(), seal),
                new Calls.Rules(Duration.ofMinutes(1), true),
                new Changes());
    }

    private static Client rounds(String responses, Optional<String> state) {
        return new Client(new Dialogue.InRounds(question -> true, json(responses), state), Listener.NOBODY);
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) MAPPER.readTree(text.replace('\'', '"'));
        } catch (IOException malformed) {
            throw new IllegalArgumentException(text, malformed);
        }
    }

    private record Somebody(Person person) implements Caller {
        @Override
        public String languages() {
            return "";
        }

        @Override
        public boolean gone() {
            return false;
        }

        @Override
        public <T> T waiting(Supplier<T> wait) {
            return wait.get();
        }
    }
}
