package dev.stockspark.app.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;

/**
 * An app that is registered at a server and whose person signs in at the sandbox's provider. It remembers no token.
 *
 * @param server its origin
 */
record App(String server, String client, String redirect) {
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private static final String REDIRECT = "http://127.0.0.1:1/callback";

    static App register(String server, String name) {
        return register(server, name, REDIRECT);
    }

    static App register(String server, String name, String redirect) {
        HttpResponse<String> registered = Web.send(
                "POST",
                server + "/register",
                "{\"client_name\":\"" + name + "\",\"redirect_uris\":[\"" + redirect + "\"]}",
                "Content-Type",
                "application/json");
        assertEquals(201, registered.statusCode(), registered.body());
        return new App(server, Web.json(registered).path("client_id").asText(), redirect);
    }

    /** The consent page's address. */
    String authorize() {
        return server + "/authorize?" + query();
    }

    String query() {
        return Web.form(
                "response_type",
                "code",
                "client_id",
                client,
                "redirect_uri",
                redirect,
                "code_challenge",
                CHALLENGE,
                "code_challenge_method",
                "S256",
                "state",
                "a state");
    }

    /** What the app is sent after the person has agreed and signed in. */
    String code() {
        HandBrowser browser = new HandBrowser(authorize())
                .agree()
                .follow()
                .submit("username", "demo", "password", "demo")
                .follow();
        String location = browser.page().headers().firstValue("Location").orElse("");
        assertEquals(303, browser.page().statusCode(), browser.page().body());
        return location.replaceAll(".*[?&]code=([^&]*).*", "$1");
    }

    HttpResponse<String> exchange(String code) {
        return Web.post(server + "/token", exchangeForm(code));
    }

    String exchangeForm(String code) {
        return Web.form(
                "grant_type",
                "authorization_code",
                "client_id",
                client,
                "redirect_uri",
                redirect,
                "code_verifier",
                VERIFIER,
                "code",
                code);
    }

    /** @param more names and values in turn */
    HttpResponse<String> refresh(String token, String... more) {
        String form = Web.form("grant_type", "refresh_token", "client_id", client, "refresh_token", token);
        return Web.post(server + "/token", more.length == 0 ? form : form + "&" + Web.form(more));
    }

    HttpResponse<String> revoke(String token) {
        return Web.post(server + "/revoke", Web.form("token", token, "client_id", client));
    }

    /** Whether the token opens the door; nothing is asked for behind it. */
    boolean admits(String token) {
        int status = Web.send("PUT", server + "/mcp", "", "Authorization", "Bearer " + token)
                .statusCode();
        if (status != 405 && status != 401) {
            throw new AssertionError("PUT /mcp " + status);
        }
        return status == 405;
    }

    static HttpResponse<String> well(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode(), answer.body());
        return answer;
    }
}
