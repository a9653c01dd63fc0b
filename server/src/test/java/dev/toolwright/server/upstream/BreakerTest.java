package dev.toolwright.server.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toolwright.server.upstream.Outcome.Answer;
import dev.toolwright.server.upstream.Outcome.Fault;
import dev.toolwright.server.upstream.Outcome.Kind;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A story a line: what happens to request after request, and whether the last one is let out. */
class BreakerTest {
    /**
     * {@code +} an answer, {@code -} no connection, {@code 3} a 503, {@code 5} a 500, {@code 9} a 429, {@code x} given up, {@code s} a second
     * passes, {@code .} nobody is let out.
     */
    @ParameterizedTest
    @CsvSource({
        "'---------'              , true",
        "'----------'             , false",
        "'3333333333'             , false",
        "'5555555555'             , true",
        "'9999999999'             , true",
        "'xxxxxxxxxxxxxxx'        , true",
        "'++++++-----'            , true",
        "'+++++-----'             , false",
        "'++++++++++++++++++----' , true",
        "'----------ssssss'        , true",
        "'----------sssss'         , false",
        "'----------ssssss-.'      , true",
        "'----------ssssss--'      , false",
        "'----------ssssss++'      , true",
        "'----------ssssss++------', true",
        "'----------ssssssxx'      , true",
        "'---------sssssssssssssssssssssssssssssss-', true",
    })
    void opensAndCloses(String story, boolean letsOut) {
        FakeTime time = new FakeTime();
        Breaker breaker = new Breaker("api", time.timing().clock());
        for (char event : story.toCharArray()) {
            if (event == 's') {
                time.pass(Duration.ofSeconds(1));
            } else if (event != '.') {
                assertEquals(true, breaker.permits(), "in the middle of " + story);
                end(breaker, event);
            }
        }
        assertEquals(letsOut, breaker.permits(), story);
    }

    private static void end(Breaker breaker, char event) {
        switch (event) {
            case '+' -> breaker.record(answer(200));
            case '-' -> breaker.record(new Fault(Kind.NOT_SENT, ""));
            case '3' -> breaker.record(answer(503));
            case '5' -> breaker.record(answer(500));
            case '9' -> breaker.record(answer(429));
            case 'x' -> breaker.forget();
            default -> throw new IllegalArgumentException("event " + event);
        }
    }

    private static Answer answer(int status) {
        return new Answer(status, Optional.empty(), Outcome.About.NOTHING, new byte[0]);
    }
}
