package dev.stockspark.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stockspark.sandbox.Client.Reply;
import dev.stockspark.sandbox.exchange.QueryString;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser and the application that sent it, for one authorization request. Runs no script. */
record Browser(Client client, Map<String, String> request) {
    /** Verifier and challenge of RFC 7636, appendix B. */
    static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    static final String CALLBACK = "http://127.0.0.1:4711/callback?tenant=1";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private static final Pattern HIDDEN = Pattern.compile("name=\"transaction\" value=\"([^\"]+)\"");
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]+)\"");

    static Browser of(Sandbox sandbox) {
        Map<String, String> request = new LinkedHashMap<>(Map.of(
                "client_id", "carspark-api",
                "response_type", "code",
                "scope", "openid profile email",
                "redirect_uri", CALLBACK,
                "state", "st&te",
                "nonce", "n-0S6_WzA2Mj",
                "code_challenge", CHALLENGE,
                "code_challenge_method", "S256"));
        return new Browser(Client.of(sandbox), request);
    }

    /** The same with another value; an empty one drops the parameter. */
    Browser with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(request);
        changed.put(name, value);
        changed.values().removeIf(String::isEmpty);
        return new Browser(client, changed);
    }

    JsonNode discovery() {
        return client.json(client.sandbox().issuer() + "/.well-known/openid-configuration");
    }

    Reply open() {
        return client.get(discovery().get("authorization_endpoint").textValue() + "?" + encoded(request));
    }

    Reply submit(Reply page, Map<String, String> typed) {
        Map<String, String> form = new LinkedHashMap<>(typed);
        form.put("transaction", found(HIDDEN, page));
        return post(client.sandbox().url() + found(ACTION, page), form);
    }

    Reply signIn(String user, String password) {
        return submit(open(), Map.of("username", user, "password", password, "action", "sign-in"));
    }

    /** What the application is told when the browser comes back. */
    static Map<String, String> told(Reply reply) {
        assertEquals(303, reply.status(), () -> text(reply));
        String location = reply.headers().get("location");
        assertEquals(CALLBACK, location.substring(0, CALLBACK.length()));
        return QueryString.parse(location.substring(CALLBACK.length() + 1)).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> only(entry.getValue())));
    }

    Reply redeem(String code, Map<String, String> changes) {
        Map<String, String> form = new LinkedHashMap<>(Map.of(
                "grant_type", "authorization_code",
                "client_id", "carspark-api",
                "redirect_uri", CALLBACK,
                "code_verifier", VERIFIER,
                "code", code));
        form.putAll(changes);
        form.values().removeIf(String::isEmpty);
        return client.token(form);
    }

    /** The token answer after a whole sign-in. */
    JsonNode tokens(String user) {
        Reply reply = redeem(told(signIn(user, user)).get("code"), Map.of());
        assertEquals(200, reply.status(), () -> text(reply));
        return reply.json();
    }

    Reply refresh(String token) {
        return client.token(Map.of("grant_type", "refresh_token", "client_id", "carspark-api", "refresh_token", token));
    }

    Reply post(String address, Map<String, String> form) {
        return client.send(
                "POST",
                address,
                "application/x-www-form-urlencoded",
                encoded(form).getBytes(StandardCharsets.UTF_8));
    }

    static String text(Reply reply) {
        return new String(reply.body(), StandardCharsets.UTF_8);
    }

    private static String found(Pattern pattern, Reply page) {
        Matcher matcher = pattern.matcher(text(page));
        return Optional.of(matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .orElseThrow(() -> new AssertionError("no sign-in page: " + text(page)));
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String only(List<String> values) {
        assertEquals(1, values.size());
        return values.get(0);
    }
}
