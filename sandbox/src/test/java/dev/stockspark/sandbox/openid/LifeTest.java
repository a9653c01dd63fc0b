package dev.stockspark.sandbox.openid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.stockspark.sandbox.exchange.Answer;
import dev.stockspark.sandbox.exchange.Incoming;
import dev.stockspark.sandbox.exchange.QueryString;
import dev.stockspark.sandbox.seed.User;
import dev.stockspark.sandbox.token.TokenConfig;
import dev.stockspark.sandbox.token.Tokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How long pages, codes and tokens are good, with a clock that the test moves. */
final class LifeTest {
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final Map<String, String> FORM = Map.of("content-type", "application/x-www-form-urlencoded");

    private Instant now = Instant.parse("2026-11-01T09:00:00Z");
    private final Tokens tokens = new Tokens();
    private final Provider provider = new Provider(
            TokenConfig.STANDARD,
            List.of(new User("demo", "demo", "Giulia Ferraris", "giulia@autovela.example", false, Set.of())),
            tokens,
            () -> "http://127.0.0.1:1",
            () -> now);

    @Test
    void aPageIsGoodForTenMinutes() {
        String page = page();
        pass(Duration.ofMinutes(10).minusSeconds(1));
        assertEquals(303, submit(page).status());
        String late = page();
        pass(Duration.ofMinutes(10));
        assertEquals(400, submit(late).status());
    }

    @Test
    void aCodeIsGoodForAMinute() {
        String code = code();
        pass(Duration.ofSeconds(59));
        assertEquals(200, redeem(code).status());
        String late = code();
        pass(Duration.ofSeconds(60));
        assertEquals(400, redeem(late).status());
    }

    @Test
    void tokensAreGoodAsLongAsTheySay() {
        Answer.Document answer = (Answer.Document) redeem(code()).content();
        String access = answer.value().get("access_token").textValue();
        String refresh = answer.value().get("refresh_token").textValue();
        pass(Duration.ofMinutes(5).minusSeconds(1));
        assertEquals("demo", tokens.user(access, now).orElse(""));
        pass(Duration.ofSeconds(1));
        assertEquals("", tokens.user(access, now).orElse(""));
        pass(Duration.ofMinutes(25));
        assertEquals(400, refresh(refresh).status());
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private String page() {
        String query = "client_id=carspark-api&response_type=code&scope=openid&redirect_uri=http://localhost/cb"
                + "&code_challenge_method=S256&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
        Answer answer = provider.answer(
                new Incoming("GET", provider.path(Part.AUTHORIZE), QueryString.parse(query), Map.of(), new byte[0]));
        String html = new String(((Answer.Bytes) answer.content()).value(), StandardCharsets.UTF_8);
        Matcher transaction =
                Pattern.compile("name=\"transaction\" value=\"([^\"]+)\"").matcher(html);
        assertEquals(true, transaction.find(), html);
        return transaction.group(1);
    }

    private Answer submit(String page) {
        return post(Part.SIGN_IN, "username=demo&password=demo&transaction=" + page);
    }

    private String code() {
        String location = submit(page()).headers().get("Location");
        return QueryString.parse(location.substring(location.indexOf('?') + 1))
                .get("code")
                .get(0);
    }

    private Answer redeem(String code) {
        return post(
                Part.TOKEN,
                "grant_type=authorization_code&client_id=carspark-api&redirect_uri=http://localhost/cb&code_verifier="
                        + VERIFIER + "&code=" + code);
    }

    private Answer refresh(String token) {
        return post(Part.TOKEN, "grant_type=refresh_token&client_id=carspark-api&refresh_token=" + token);
    }

    private Answer post(Part part, String form) {
        return provider.answer(
                new Incoming("POST", provider.path(part), Map.of(), FORM, form.getBytes(StandardCharsets.UTF_8)));
    }
}
