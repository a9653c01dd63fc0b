package dev.stockspark.app.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;

/** An app of the simplest kind, registered at a server, with the tokens that a person has allowed it. */
final class Connected {
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private static final String REDIRECT = "http://127.0.0.1:1/callback";

    private final String server;
    private final String client;
    private JsonNode tokens = Web.json("{}");

    /** @param server without a path */
    Connected(String server) {
        this.server = server;
        HttpResponse<String> registered = Web.send(
                "POST",
                server + "/register",
                "{\"client_name\":\"App\",\"redirect_uris\":[\"" + REDIRECT + "\"]}",
                "Content-Type",
                "application/json");
        assertEquals(201, registered.statusCode(), registered.body());
        this.client = Web.json(registered).path("client_id").asText();
    }

    /** The browser that shows the consent page. */
    HandBrowser ask() {
        return new HandBrowser(server + "/authorize?"
                + Web.form(
                        "response_type",
                        "code",
                        "client_id",
                        client,
                        "redirect_uri",
                        REDIRECT,
                        "code_challenge",
                        CHALLENGE,
                        "code_challenge_method",
                        "S256",
                        "state",
                        "a state"));
    }

    /** Takes the code from where the browser is sent at the end, RFC 7636 appendix B for the verifier. */
    Connected take(HandBrowser browser) {
        String location = browser.page().headers().firstValue("Location").orElse("");
        assertEquals(303, browser.page().statusCode(), browser.page().body());
        String code = location.replaceAll(".*[?&]code=([^&]*).*", "$1");
        HttpResponse<String> issued = Web.post(
                server + "/token",
                Web.form(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        client,
                        "redirect_uri",
                        REDIRECT,
                        "code_verifier",
                        VERIFIER,
                        "code",
                        code));
        assertEquals(200, issued.statusCode(), issued.body());
        tokens = Web.json(issued);
        return this;
    }

    HttpResponse<String> refresh() {
        HttpResponse<String> answer = Web.post(
                server + "/token",
                Web.form(
                        "grant_type",
                        "refresh_token",
                        "client_id",
                        client,
                        "refresh_token",
                        tokens.path("refresh_token").asText()));
        if (answer.statusCode() == 200) {
            tokens = Web.json(answer);
        }
        return answer;
    }

    String accessToken() {
        return tokens.path("access_token").asText();
    }

    HttpResponse<String> companies() {
        return call(server, accessToken(), "list_user_companies");
    }

    /** Whose companies these are, which is what the API says of its caller. */
    String person() {
        HttpResponse<String> answer = companies();
        assertEquals(200, answer.statusCode(), answer.body());
        return Web.json(answer)
                .path("result")
                .path("structuredContent")
                .path("companies")
                .path(0)
                .path("name")
                .asText(answer.body());
    }

    static HttpResponse<String> call(String server, String token, String tool) {
        return rpc(server, token, "tools/call", "{\"name\":\"" + tool + "\",\"arguments\":{}}");
    }

    static HttpResponse<String> rpc(String server, String token, String method, String parameters) {
        return Web.send(
                "POST",
                server + "/mcp",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\",\"params\":" + parameters + "}",
                "Content-Type",
                "application/json",
                "Accept",
                "application/json, text/event-stream",
                "Authorization",
                "Bearer " + token);
    }
}
