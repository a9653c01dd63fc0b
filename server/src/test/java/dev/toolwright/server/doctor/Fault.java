package dev.toolwright.server.doctor;

import dev.toolwright.server.doctor.probe.Manner;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** One way each in which a server can be wrong, named after the check that finds it, and what else it breaks. */
enum Fault {
    ADDRESS_HTTPS(
            patient -> {
                patient.healthy().origin("http://mcp.example.test");
                patient.plain().typed("http://mcp.example.test/mcp");
            },
            "challenge-metadata",
            "resource-servers",
            "server-authorize",
            "server-token",
            "server-dcr",
            "server-tls"),
    ADDRESS_FORM(patient -> patient.typed("https://MCP.example.test/mcp"), "resource-same"),
    ADDRESS_PORT(patient -> {
        patient.typed("https://mcp.example.test:8443/mcp");
        replace(patient, "GET /.well-known/oauth-protected-resource/mcp", "test/mcp\"", "test:8443/mcp\"");
        replace(patient, "GET /.well-known/oauth-protected-resource", "test/mcp\"", "test:8443/mcp\"");
    }),
    DNS_FOUND(patient -> patient.addresses("mcp.example.test"), "endpoint-answers", "tls-spoken"),
    DNS_IPV4(patient -> patient.addresses("mcp.example.test", "2606:2800:21f:cb07::1"), "server-dns"),
    DNS_PUBLIC(patient -> patient.addresses("mcp.example.test", "93.184.215.14", "10.1.2.3"), "server-dns"),
    SERVER_DNS(patient -> {
        patient.healthy().issuer("https://login.example.test");
        patient.addresses("login.example.test", "192.168.1.4");
    }),

    TLS_SPOKEN(Patient::plainlyRefusing, "endpoint-answers"),
    TLS_SPOKEN_SILENT(patient -> patient.manner(Fault::impatient).plain(), "tls-spoken", "endpoint-in-time"),
    TLS_VALID(patient -> patient.certificate(Certificates.Kind.EXPIRED)),
    TLS_HOST(patient -> patient.certificate(Certificates.Kind.OTHER_HOST)),
    TLS_COMPLETE(patient -> patient.certificate(Certificates.Kind.INCOMPLETE)),
    TLS_TRUSTED(patient -> patient.certificate(Certificates.Kind.STRANGERS)),
    TLS_TRUSTED_SELF_SIGNED(patient -> patient.certificate(Certificates.Kind.SELF_SIGNED), "tls-trusted"),
    TLS_LASTING(patient -> patient.certificate(Certificates.Kind.SOON_EXPIRED)),
    SERVER_TLS(patient -> patient.healthy().issuer("https://unnamed.example.test")),

    ENDPOINT_ANSWERS(Patient::down, "tls-spoken"),
    ENDPOINT_IN_TIME(patient -> {
        patient.manner(Fault::impatient);
        patient.wrong("GET /.well-known/oauth-protected-resource", said -> patient.silence());
    }),
    ENDPOINT_REDIRECT(
            patient -> onlyThis(patient, said -> said.status(301).with("Location", "https://mcp.example.test/mcp/")),
            "challenge-status"),
    ENDPOINT_SLASH(patient ->
            patient.wrong("POST /mcp/", said -> said.status(308).with("Location", "https://mcp.example.test/mcp"))),
    ENDPOINT_FOUND(patient -> onlyThis(patient, said -> Said.json(404, "{}")), "challenge-status"),
    ENDPOINT_SOUND(patient -> onlyThis(patient, said -> Said.json(502, "{}")), "challenge-status"),
    ENDPOINT_JSON(patient -> onlyThis(patient, said -> Said.html(200)), "challenge-status"),
    ENDPOINT_GUARDED(patient -> patient.healthy().open()),

    FIREWALL_CLAUDE(patient -> blocked(patient, "POST /mcp", "Claude-User")),
    FIREWALL_CLAUDE_METADATA(
            patient -> blocked(patient, "GET /.well-known/oauth-protected-resource/mcp", "python-httpx"),
            "firewall-claude"),
    FIREWALL_CLAUDE_CODE(patient -> blocked(patient, "POST /mcp", "claude-code")),
    FIREWALL_CLAUDE_CODE_NAMELESS(
            patient -> patient.wrong(
                    "GET /.well-known/oauth-protected-resource/mcp",
                    (request, usual) -> request.header("User-Agent").isEmpty() ? Said.html(403) : usual),
            "firewall-claude-code"),
    FIREWALL_CHATGPT(patient -> blocked(patient, "POST /mcp", "openai")),
    FIREWALL_VS_CODE(patient -> blocked(patient, "POST /mcp", "node"), "firewall-cursor", "firewall-inspector"),
    FIREWALL_CURSOR(patient -> blocked(patient, "POST /mcp", "Cursor")),
    FIREWALL_INSPECTOR(patient -> blocked(patient, "POST /mcp", "node"), "firewall-cursor", "firewall-vs-code"),

    CHALLENGE_STATUS(patient -> onlyThis(patient, said -> said.status(403))),
    CHALLENGE_HEADER(patient -> onlyThis(patient, said -> said.without("WWW-Authenticate"))),
    CHALLENGE_ONE(patient -> onlyThis(patient, said -> said.with("WWW-Authenticate", "Basic realm=\"proxy\""))),
    CHALLENGE_BEARER(patient -> onlyThis(patient, said -> said.without("WWW-Authenticate")
            .with(
                    "WWW-Authenticate",
                    "DPoP algs=\"ES256\", " + Healthy.CHALLENGE.formatted("https://mcp.example.test")))),
    CHALLENGE_BEARER_FIRST(
            patient -> onlyThis(patient, said -> said.without("WWW-Authenticate")
                    .with(
                            "WWW-Authenticate",
                            Healthy.CHALLENGE.formatted("https://mcp.example.test") + ", Basic realm=\"x\"")),
            "challenge-bearer"),
    CHALLENGE_METADATA(patient -> onlyThis(patient, said -> said.without("WWW-Authenticate")
            .with("WWW-Authenticate", "Bearer scope=\"things:read\""))),
    CHALLENGE_METADATA_RELATIVE(
            patient -> onlyThis(patient, said -> said.without("WWW-Authenticate")
                    .with("WWW-Authenticate", Healthy.CHALLENGE.formatted(""))),
            "challenge-metadata"),
    CHALLENGE_METADATA_UNQUOTED(
            patient -> onlyThis(
                    patient,
                    said -> said.without("WWW-Authenticate")
                            .with(
                                    "WWW-Authenticate",
                                    "Bearer resource_metadata=https://mcp.example.test/.well-known/oauth-protected-resource/mcp")),
            "challenge-metadata"),
    CHALLENGE_QUIET(patient -> onlyThis(patient, said -> said.without("WWW-Authenticate")
            .with(
                    "WWW-Authenticate",
                    Healthy.CHALLENGE.formatted("https://mcp.example.test") + ", error=\"invalid_token\""))),
    CHALLENGE_BODY(patient -> onlyThis(patient, said -> said.body("please sign in"))),
    CHALLENGE_DISCOVER(patient -> patient.wrong(
            "POST /mcp",
            (request, usual) -> request.body().contains("server/discover") ? Said.json(400, "{}") : usual)),
    CHALLENGE_STREAM(patient -> patient.wrong("GET /mcp", said -> Said.json(500, "{}"))),
    CHALLENGE_TOKEN(patient -> patient.wrong(
            "POST /mcp", (request, usual) -> request.header("Authorization").isEmpty() ? usual : usual.status(403))),
    CHALLENGE_TOKEN_UNEXPLAINED(
            patient -> patient.wrong("POST /mcp", (request, usual) -> usual.without("WWW-Authenticate")
                    .with("WWW-Authenticate", Healthy.CHALLENGE.formatted("https://mcp.example.test"))),
            "challenge-token"),

    RESOURCE_CHALLENGE(patient -> onlyThis(patient, said -> said.without("WWW-Authenticate")
            .with("WWW-Authenticate", Healthy.CHALLENGE.formatted("https://mcp.example.test/nowhere")))),
    RESOURCE_PATH(patient -> {
        patient.wrong("GET /.well-known/oauth-protected-resource/mcp", said -> said.status(404));
        onlyThis(patient, said -> said.without("WWW-Authenticate")
                .with(
                        "WWW-Authenticate",
                        "Bearer resource_metadata=\"https://mcp.example.test/.well-known/oauth-protected-resource\""));
    }),
    RESOURCE_PATH_GUARDED(
            patient -> patient.wrong("GET /.well-known/oauth-protected-resource/mcp", said -> said.status(401)),
            "resource-path",
            "resource-challenge"),
    RESOURCE_ROOT(patient -> patient.wrong("GET /.well-known/oauth-protected-resource", said -> Said.html(200))),
    RESOURCE_SAME(patient -> {
        replace(patient, "GET /.well-known/oauth-protected-resource/mcp", "test/mcp\"", "test/mcp/\"");
        replace(patient, "GET /.well-known/oauth-protected-resource", "test/mcp\"", "test/mcp/\"");
    }),
    RESOURCE_ROOT_SAME(
            patient -> replace(patient, "GET /.well-known/oauth-protected-resource", "test/mcp\"", "test/\"")),
    RESOURCE_SERVERS(patient -> replace(
            patient,
            "GET /.well-known/oauth-protected-resource/mcp",
            "test\"],",
            "test\",\"https://login.example.test\"],")),
    RESOURCE_NULL(patient -> replace(
            patient, "GET /.well-known/oauth-protected-resource/mcp", "{", "{\"resource_documentation\":null,")),
    RESOURCE_SCOPES(patient -> replace(
            patient, "GET /.well-known/oauth-protected-resource/mcp", "[\"things", "[\"offline_access\",\"things")),

    SERVER_FOUND(patient ->
            patient.wrong(Places.SERVER, said -> Said.json(404, "{}").with("Access-Control-Allow-Origin", "*"))),
    FALLBACK_OAUTH(patient -> patient.wrong(Places.SERVER, said -> said.status(503)), "server-found"),
    FALLBACK_OPENID(patient -> patient.wrong("GET /.well-known/openid-configuration", said -> Said.html(200))),
    FALLBACK_ENDPOINT_OAUTH(
            patient -> patient.wrong("GET /.well-known/oauth-authorization-server/mcp", said -> said.status(500))),
    FALLBACK_ENDPOINT_OPENID(
            patient -> patient.wrong("GET /.well-known/openid-configuration/mcp", said -> said.status(401))),
    FALLBACK_ENDPOINT_APPENDED(
            patient -> patient.wrong("GET /mcp/.well-known/openid-configuration", said -> said.status(303)
                    .with("Location", "https://login.example.test"))),
    SERVER_OPENID_COMPLETE(patient -> patient.wrong(
            "GET /.well-known/openid-configuration",
            said -> Said.json(200, "{\"issuer\":\"https://mcp.example.test\"}"))),
    SERVER_TYPE(patient ->
            patient.wrong(Places.SERVER, said -> said.without("Content-Type").with("Content-Type", "text/plain"))),
    SERVER_ISSUER(patient -> replace(patient, Places.SERVER, "test\",\"auth", "test/\",\"auth")),
    SERVER_AUTHORIZE(patient -> replace(
            patient,
            Places.SERVER,
            "\"authorization_endpoint\":\"https://mcp.example.test",
            "\"authorization_endpoint\":\"")),
    SERVER_TOKEN(patient -> replace(patient, Places.SERVER, "\"token_endpoint\":", "\"no_endpoint\":")),
    SERVER_PKCE(patient -> replace(patient, Places.SERVER, "S256", "plain")),
    SERVER_CODE(patient -> replace(patient, Places.SERVER, "response_types_supported", "types_supported")),
    SERVER_REFRESH(patient -> replace(patient, Places.SERVER, ",\"refresh_token\"", "")),
    SERVER_PUBLIC(patient -> replace(patient, Places.SERVER, "[\"none\"]", "[\"client_secret_basic\"]")),
    SERVER_CIMD(
            patient -> replace(patient, Places.SERVER, "document_supported\":true", "document_supported\":\"true\"")),
    SERVER_DCR(patient -> replace(patient, Places.SERVER, "registration_endpoint", "no_endpoint")),
    SERVER_ISS(patient -> replace(patient, Places.SERVER, "parameter_supported\":true", "parameter_supported\":false")),
    SERVER_NULL(patient -> replace(patient, Places.SERVER, "{", "{\"jwks_uri\":null,")),
    SERVER_SCOPES(patient -> replace(patient, Places.SERVER, "\"offline_access\"", "\"openid\"")),

    REGISTER_CLAUDE(patient -> refused(patient, "claude.ai"), "register-claude"),
    REGISTER_CLAUDE_CODE(patient -> refused(patient, "localhost:54545")),
    REGISTER_CHATGPT(patient -> refused(patient, "chatgpt.com")),
    REGISTER_VS_CODE(patient -> refused(patient, "device_code")),
    REGISTER_CURSOR(patient -> refused(patient, "cursor://")),
    REGISTER_INSPECTOR(patient -> refused(patient, "\"scope\": \"\"")),
    REGISTER_CLAUDE_REDIRECTED(
            patient -> patient.wrong(
                    "POST /register", said -> said.status(301).body("").with("Location", "/register/")),
            "register-claude",
            "register-claude-code",
            "register-chatgpt",
            "register-vs-code",
            "register-cursor",
            "register-inspector"),
    REGISTER_COMPLETE(patient -> patient.wrong("POST /register", said -> said.body("{\"client_id\":\"c1\"}"))),
    REGISTER_NULL(patient -> replace(patient, "POST /register", "{", "{\"client_uri\":null,")),
    REGISTER_SECRET(patient -> replace(patient, "POST /register", "{", "{\"client_secret\":\"s\",")),

    AUTHORIZE_PAGE(patient -> patient.wrong("GET /authorize", said -> Said.html(500))),
    AUTHORIZE_PAGE_BACK(
            patient -> patient.wrong("GET /authorize", said -> said.status(302)
                    .body("")
                    .with("Location", "https://claude.ai/api/mcp/auth_callback?error=server_error")),
            "authorize-page"),
    AUTHORIZE_FORM_ACTION(patient ->
            patient.wrong("GET /authorize", said -> said.with("Content-Security-Policy", "form-action 'self'"))),
    TOKEN_ERROR(patient -> patient.wrong("POST /token", said -> Said.html(400))),
    TOKEN_ERROR_SERVER(patient -> patient.wrong("POST /token", said -> said.status(500)), "token-error"),

    CORS_RESOURCE(patient -> patient.wrong(
            "GET /.well-known/oauth-protected-resource/mcp", said -> said.without("Access-Control-Allow-Origin"))),
    CORS_SERVER(patient -> patient.wrong(Places.SERVER, said -> said.with("Access-Control-Allow-Credentials", "true"))),
    CORS_PREFLIGHT(patient -> patient.wrong(
            "OPTIONS /.well-known/oauth-protected-resource/mcp", said -> said.without("Access-Control-Allow-Headers"))),
    CORS_ENDPOINT(patient -> patient.wrong("OPTIONS /mcp", said -> said.status(401))),

    PROTOCOL_INITIALIZE(patient -> behindSignIn(patient, "initialize", "{\"error\":{\"message\":\"too old\"}}")),
    PROTOCOL_DISCOVER(patient -> behindSignIn(patient, "server/discover", "{\"error\":{\"message\":\"what?\"}}")),
    PROTOCOL_CONSISTENT(patient ->
            behindSignIn(patient, "server/discover", "{\"result\":{\"supportedVersions\":[\"2025-11-25\"]}}"));

    private final Consumer<Patient> strike;
    private final Set<String> found;

    /** @param also what it breaks besides, or instead of, the check of its name */
    Fault(Consumer<Patient> strike, String... also) {
        this.strike = strike;
        this.found = new TreeSet<>(Set.of(also));
        String named = name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        if (found.stream().noneMatch(id -> named.startsWith(id + "-"))) {
            found.add(named);
        }
    }

    void strike(Patient patient) {
        strike.accept(patient);
    }

    Set<String> found() {
        return found;
    }

    private static Manner impatient(Manner manner) {
        return new Manner(Duration.ofSeconds(3), manner.register(), manner.token(), manner.clock());
    }

    private static void replace(Patient patient, String place, String text, String other) {
        patient.wrong(place, said -> said.but(text, other));
    }

    /** Only the first question of a client of the older revisions, without a token. */
    private static void onlyThis(Patient patient, UnaryOperator<Said> fault) {
        patient.wrong(
                "POST /mcp",
                (request, usual) -> request.body().contains("initialize")
                                && request.header("Authorization").isEmpty()
                        ? fault.apply(usual)
                        : usual);
    }

    private static void blocked(Patient patient, String place, String name) {
        patient.wrong(place, (request, usual) -> request.header("User-Agent").contains(name) ? Said.html(403) : usual);
    }

    private static void refused(Patient patient, String part) {
        patient.wrong(
                "POST /register",
                (request, usual) -> request.body().contains(part)
                        ? Said.json(400, "{\"error\":\"invalid_redirect_uri\",\"error_description\":\"not that one\"}")
                        : usual);
    }

    private static void behindSignIn(Patient patient, String method, String body) {
        patient.manner(manner -> manner.withToken("good"));
        patient.wrong(
                "POST /mcp",
                (request, usual) -> request.header("Authorization").equals("Bearer good")
                                && request.body().contains(method)
                        ? usual.body(body)
                        : usual);
    }

    private static final class Places {
        private static final String SERVER = "GET /.well-known/oauth-authorization-server";
    }
}
