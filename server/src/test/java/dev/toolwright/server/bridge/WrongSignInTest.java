package dev.toolwright.server.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sign-ins that are not right, not finished, or not the person's. */
final class WrongSignInTest extends GuardedServer {
    /** What is wrong, and what the person reads. */
    enum Wrong {
        ISSUER(a -> a.change("/authorize", "&iss=http", "&iss=https"), "does not come from"),
        ISSUER_MISSING(a -> a.change("/authorize", text -> text.replaceFirst("&iss=.*", "")), "does not come from"),
        ISSUER_TWICE(a -> a.change("/authorize", text -> text + "&iss=https://evil.example"), "does not come from"),
        ISSUER_OF_AN_ERROR(
                a -> a.change("/authorize", text -> text.replaceFirst("code=", "error=")
                        .replaceFirst("iss=http", "iss=x")),
                "does not come from"),
        DENIED(
                a -> a.change("/authorize", text -> text.replaceFirst("code=[^&]*", "error=access_denied")),
                "access_denied"),
        NO_CODE(a -> a.change("/authorize", text -> text.replaceFirst("code=[^&]*&", "")), "was not completed"),
        WRONG_CODE(a -> a.change("/authorize", "code=code", "code=guess"), "invalid_grant"),
        FORGED_METADATA(
                a -> a.change(AS, text -> text.replaceFirst("issuer\":\"", "issuer\":\"https://x.example/")),
                "forgery"),
        SLASHED_ISSUER(a -> a.change(AS, text -> text.replaceFirst("\",\"auth", "/\",\"auth")), "forgery"),
        NO_PKCE(a -> a.change(AS, "S256", "plain"), "PKCE"),
        NO_PKCE_SAID(a -> a.change(AS, "code_challenge_methods_supported", "nothing"), "PKCE"),
        PLAIN_TOKEN_ENDPOINT(
                a -> a.change(
                        AS,
                        text -> text.replaceFirst(
                                "token_endpoint\":\"http://127.0.0.1", "token_endpoint\":\"http://tokens.example")),
                "not an https address"),
        OTHER_RESOURCE(a -> a.change(PRM, "/mcp\"", "/other\""), "somebody else"),
        OTHER_ORIGIN(
                a -> a.change(PRM, "\"resource\":\"http://127.0.0.1", "\"resource\":\"http://bank.example"),
                "somebody else"),
        NO_METADATA(a -> a.status(AS, 404), "no description"),
        BROKEN_METADATA(a -> a.status(AS, 500), "status 500"),
        BROKEN_RESOURCE_METADATA(a -> a.status(PRM, 503), "status 503"),
        REGISTRATION_REFUSED(a -> a.status("/register", 400), "refused to register"),
        REGISTRATION_UNKNOWN(a -> a.change(AS, "registration_endpoint", "nothing"), "lets no client register"),
        NO_TOKEN(a -> a.change("/token", "access_token", "nothing"), "no token that can be used"),
        ODD_TOKEN(a -> a.change("/token", "\"bearer\"", "\"mac\""), "no token that can be used"),
        SPLIT_TOKEN(a -> a.change("/token", "access-", "a b-"), "no token that can be used"),
        TOKEN_ENDPOINT_BROKEN(a -> a.status("/token", 500), "status 500");

        private final Consumer<Authority> change;
        private final String sentence;

        Wrong(Consumer<Authority> change, String sentence) {
            this.change = change;
            this.sentence = sentence;
        }
    }

    @ParameterizedTest
    @EnumSource(Wrong.class)
    void aSignInThatIsNotRightLeavesNothingBehind(Wrong wrong) throws IOException {
        wrong.change.accept(server.authority());
        JsonNode answer = listed();
        String sentence = answer.path("error").path("message").asText();
        assertTrue(sentence.contains(wrong.sentence), wrong + ": " + answer);
        assertEquals(1, server.received().size(), "nothing more was sent to the server");
        if (Files.exists(person.folder())) {
            try (var files = Files.list(person.folder())) {
                for (Path each :
                        files.filter(each -> each.toString().endsWith(".json")).toList()) {
                    assertFalse(Files.readString(each).contains("Token\":"), "something was kept");
                }
            }
        }
    }

    @Test
    void aStrangersAnswerIsNotTaken() {
        AtomicInteger forged = new AtomicInteger();
        person.browser(address -> {
            String redirect = Authority.parameters(address).get("redirect_uri");
            forged.set(Surroundings.visit(URI.create(redirect + "?code=stolen&state=guessed&iss=" + server.origin())));
            assertEquals(404, Surroundings.visit(URI.create(redirect.replace("/callback", "/other"))));
            person.browse(address);
        });
        assertTrue(listed().has("result"));
        assertEquals(400, forged.get());
    }

    @Test
    void whoNeverSignsInIsNotWaitedForEver() {
        person.patience(Duration.ofMillis(200)).browser(address -> {});
        String sentence = listed().path("error").path("message").asText();
        assertTrue(sentence.startsWith("Nobody signed in at 127.0.0.1"), sentence);
        // It may have been the client that the authorization server no longer knew.
        person.patience(Duration.ofMinutes(2)).browser(person::browse);
        assertTrue(listed().has("result"));
        assertEquals(2, server.authority().visits("/register"));
    }

    @Test
    void aRefusalDoesNotCostARegistration() {
        server.authority().change("/authorize", text -> text.replaceFirst("code=[^&]*", "error=access_denied"));
        assertTrue(listed().has("error"));
        server.authority().change("/authorize", text -> text);
        assertTrue(listed().has("result"));
        assertEquals(1, server.authority().visits("/register"));
    }
}
