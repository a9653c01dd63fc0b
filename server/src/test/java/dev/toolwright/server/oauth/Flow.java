package dev.toolwright.server.oauth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.toolwright.server.oauth.form.FormReader;
import dev.toolwright.server.oauth.secret.SecretHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A client and a browser that do everything right, one step at a time. */
public record Flow(Wire wire, String clientId, String redirectUri) {
    public static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    public static final String CHALLENGE = SecretHash.of(VERIFIER).value();
    public static final String STATE = "state with spaces & signs/+=%\u00e8";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A registered client with this redirect URI. */
    public static Flow registered(Wire wire, String redirectUri) {
        HttpResponse<String> response =
                wire.json("/register", "{\"client_name\":\"App\",\"redirect_uris\":[\"" + redirectUri + "\"]}");
        assertEquals(201, response.statusCode(), response.body());
        return new Flow(wire, json(response).path("client_id").asText(), redirectUri);
    }

    public String query(String... extra) {
        List<String> pairs = new ArrayList<>(List.of(
                "response_type", "code",
                "client_id", clientId,
                "redirect_uri", redirectUri,
                "code_challenge", CHALLENGE,
                "code_challenge_method", "S256",
                "state", STATE));
        pairs.addAll(List.of(extra));
        return Wire.form(pairs.toArray(String[]::new));
    }

    /** The consent page. */
    public Page authorize(String... extra) {
        HttpResponse<String> response = wire.get("/authorize?" + query(extra));
        assertEquals(200, response.statusCode(), response.body());
        return new Page(response);
    }

    public HttpResponse<String> approve(Page page, String... scopes) {
        return decide(page, "approve", scopes);
    }

    public HttpResponse<String> decide(Page page, String decision, String... scopes) {
        List<String> pairs = new ArrayList<>(List.of("ticket", page.hidden("ticket"), "decision", decision));
        for (String scope : scopes) {
            pairs.addAll(List.of("scope", scope));
        }
        return wire.post(
                "/consent",
                Wire.form(pairs.toArray(String[]::new)),
                "Cookie",
                page.cookies(),
                "Origin",
                TestServer.ORIGIN,
                "Sec-Fetch-Site",
                "same-origin");
    }

    /** Back from the provider as this person. */
    public HttpResponse<String> arrive(HttpResponse<String> departure, String who) {
        assertEquals(303, departure.statusCode(), departure.body());
        String state = parameter(departure, "state").orElseThrow();
        return wire.get("/callback?" + Wire.form("state", state, "code", who), "Cookie", cookies(departure));
    }

    public String code(String who, String... scopes) {
        String[] granted = scopes.length == 0 ? Scopes.ALL.all().values().toArray(String[]::new) : scopes;
        HttpResponse<String> response = arrive(approve(authorize(), granted), who);
        assertEquals(303, response.statusCode(), response.body());
        return parameter(response, "code").orElseThrow();
    }

    public HttpResponse<String> exchange(String code, String... extra) {
        List<String> pairs = new ArrayList<>(List.of(
                "grant_type", "authorization_code",
                "client_id", clientId,
                "redirect_uri", redirectUri,
                "code_verifier", VERIFIER,
                "code", code));
        pairs.addAll(List.of(extra));
        return wire.post("/token", Wire.form(pairs.toArray(String[]::new)));
    }

    public HttpResponse<String> refresh(String token, String... extra) {
        List<String> pairs =
                new ArrayList<>(List.of("grant_type", "refresh_token", "client_id", clientId, "refresh_token", token));
        pairs.addAll(List.of(extra));
        return wire.post("/token", Wire.form(pairs.toArray(String[]::new)));
    }

    /** The tokens of a whole successful flow. */
    public JsonNode tokens(String who, String... scopes) {
        HttpResponse<String> response = exchange(code(who, scopes));
        assertEquals(200, response.statusCode(), response.body());
        return json(response);
    }

    public HttpResponse<String> mcp(String accessToken) {
        return wire.get("/mcp", "Authorization", "Bearer " + accessToken);
    }

    public static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException malformed) {
            throw new UncheckedIOException(response.body(), malformed);
        }
    }

    public static String error(HttpResponse<String> response) {
        return response.statusCode() + " " + json(response).path("error").asText();
    }

    /** A parameter of the Location header. */
    public static Optional<String> parameter(HttpResponse<String> response, String name) {
        String location = response.headers().firstValue("Location").orElseThrow();
        return FormReader.read(URI.create(location).getRawQuery()).orElseThrow().one(name);
    }

    /** What a browser would send back of what was set. */
    public static String cookies(HttpResponse<String> response) {
        return String.join(
                "; ",
                response.headers().allValues("Set-Cookie").stream()
                        .filter(cookie -> !cookie.contains("Max-Age=0"))
                        .map(cookie -> cookie.split(";", 2)[0])
                        .toList());
    }

    /** A page as a browser has it. */
    public record Page(HttpResponse<String> response) {
        public String hidden(String name) {
            Matcher field = Pattern.compile("<input type=\"hidden\" name=\"" + name + "\" value=\"([^\"]*)\"")
                    .matcher(response.body());
            if (!field.find()) {
                throw new AssertionError("no hidden field " + name + " in " + response.body());
            }
            return field.group(1);
        }

        public String cookies() {
            return Flow.cookies(response);
        }
    }
}
