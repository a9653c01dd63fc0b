package dev.toolwright.server.doctor.probe;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every question there is. */
public final class Probes {
    private static final String MODERN = "2026-07-28";
    private static final String FORM = "application/x-www-form-urlencoded";

    /** A code verifier that nobody has the challenge of, and its challenge (RFC 7636 appendix B). */
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final String CODE_CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    /** How clients of 2025-11-25 and before open. */
    public static final Probe INITIALIZE = examination -> initialize(examination.target());

    /** How clients of 2026-07-28 open. */
    public static final Probe DISCOVER = examination -> Request.post(examination.target(), "application/json", """
            {"jsonrpc":"2.0","id":1,"method":"server/discover","params":{"_meta":{\
            "io.modelcontextprotocol/protocolVersion":"2026-07-28",\
            "io.modelcontextprotocol/clientInfo":{"name":"doctor","version":"1"},\
            "io.modelcontextprotocol/clientCapabilities":{}}}}""")
            .with("Accept", "application/json, text/event-stream")
            .with("MCP-Protocol-Version", MODERN)
            .with("Mcp-Method", "server/discover");

    public static final Probe AUTHORISED_INITIALIZE = authorised(INITIALIZE);
    public static final Probe AUTHORISED_DISCOVER = authorised(DISCOVER);

    public static final Probe STREAM =
            examination -> Request.get(examination.target()).with("Accept", "text/event-stream");

    public static final Probe STRANGERS_TOKEN = examination ->
            initialize(examination.target()).with("Authorization", "Bearer of-nobody-asked-by-the-doctor");

    public static final Probe SLASHED = examination -> initialize(URI.create(examination.target() + "/"));

    public static final Probe PREFLIGHT = examination ->
            Request.options(examination.target(), "POST", "authorization,content-type,mcp-protocol-version,mcp-method");

    /** The document that the challenge points to. */
    public static final Probe RESOURCE_BY_CHALLENGE = examination -> examination
            .challenge()
            .flatMap(challenge -> challenge.parameter("resource_metadata"))
            .flatMap(Probes::absolute)
            .<Asked>map(Probes::metadata)
            .orElse(new Unasked("the 401 answer points to no metadata"));

    /** RFC 9728 section 3.1: the path of the resource after the well-known part. */
    public static final Probe RESOURCE_BY_PATH =
            examination -> metadata(WellKnown.inserted(examination.target(), "oauth-protected-resource"));

    public static final Probe RESOURCE_AT_ROOT =
            examination -> metadata(WellKnown.atRoot(examination.target(), "oauth-protected-resource"));

    public static final Probe RESOURCE_FROM_BROWSER =
            examination -> metadata(WellKnown.inserted(examination.target(), "oauth-protected-resource"))
                    .with("Origin", Client.BROWSER_ORIGIN);

    public static final Probe RESOURCE_PREFLIGHT = examination -> Request.options(
            WellKnown.inserted(examination.target(), "oauth-protected-resource"), "GET", "mcp-protocol-version");

    /** RFC 8414 section 3.1. */
    public static final Probe SERVER_OAUTH =
            ofIssuer(issuer -> WellKnown.inserted(issuer, "oauth-authorization-server"));

    /** RFC 8414 section 5. */
    public static final Probe SERVER_OPENID = ofIssuer(issuer -> WellKnown.inserted(issuer, "openid-configuration"));

    /** OpenID Connect Discovery 1.0 section 4. */
    public static final Probe SERVER_OPENID_APPENDED =
            ofIssuer(issuer -> WellKnown.appended(issuer, "openid-configuration"));

    /** What clients ask that take the MCP address for the issuer. */
    public static final Probe ENDPOINT_OAUTH =
            examination -> metadata(WellKnown.inserted(examination.target(), "oauth-authorization-server"));

    public static final Probe ENDPOINT_OPENID =
            examination -> metadata(WellKnown.inserted(examination.target(), "openid-configuration"));

    public static final Probe ENDPOINT_OPENID_APPENDED =
            examination -> metadata(WellKnown.appended(examination.target(), "openid-configuration"));

    public static final Probe SERVER_FROM_BROWSER = ofIssuer(
            issuer -> WellKnown.inserted(issuer, "oauth-authorization-server"), "Origin", Client.BROWSER_ORIGIN);

    /** The page on which a person would sign in, asked for the way Claude does. */
    public static final Probe AUTHORIZE = examination -> examination
            .endpoint("authorization_endpoint")
            .<Asked>flatMap(endpoint -> examination.clientId().map(id -> authorize(endpoint, id, examination)))
            .orElse(new Unasked("there is no authorization endpoint or no client to ask as"));

    /** A code that was never issued. */
    public static final Probe TOKEN = examination -> examination
            .endpoint("token_endpoint")
            .<Asked>map(endpoint -> Request.post(
                    endpoint,
                    FORM,
                    form(Map.of(
                            "grant_type",
                            "authorization_code",
                            "code",
                            "never-issued",
                            "code_verifier",
                            VERIFIER,
                            "redirect_uri",
                            Client.CLAUDE_CALLBACK,
                            "client_id",
                            examination.clientId().orElse("of-nobody")))))
            .orElse(new Unasked("the metadata names no token endpoint"));

    private Probes() {}

    public static Probe register(Client client) {
        return examination -> examination
                .endpoint("registration_endpoint")
                .<Asked>map(endpoint -> Request.post(endpoint, "application/json", client.registration())
                        .from(client.userAgents().get(0)))
                .orElse(new Unasked("the metadata names no registration endpoint"));
    }

    private static Request initialize(URI uri) {
        return Request.post(uri, "application/json", """
                {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25",\
                "capabilities":{},"clientInfo":{"name":"doctor","version":"1"}}}""").with("Accept", "application/json, text/event-stream");
    }

    private static Probe authorised(Probe probe) {
        return examination -> {
            if (examination.open()) {
                return probe.ask(examination);
            }
            return examination
                    .sendableToken()
                    .<Asked>map(token -> ((Request) probe.ask(examination)).with("Authorization", "Bearer " + token))
                    .orElse(new Unasked("it lies behind the sign-in; give the doctor an access token to look there"));
        };
    }

    private static Request metadata(URI uri) {
        return Request.get(uri).with("MCP-Protocol-Version", MODERN);
    }

    private static Probe ofIssuer(java.util.function.Function<URI, URI> place, String... header) {
        return examination -> examination
                .issuerUri()
                .<Asked>map(issuer -> header.length == 0
                        ? metadata(place.apply(issuer))
                        : metadata(place.apply(issuer)).with(header[0], header[1]))
                .orElse(new Unasked("no authorization server is named"));
    }

    private static Request authorize(URI endpoint, String clientId, Examination examination) {
        String query = form(Map.of(
                "response_type",
                "code",
                "client_id",
                clientId,
                "redirect_uri",
                Client.CLAUDE_CALLBACK,
                "state",
                "doctor",
                "code_challenge",
                CODE_CHALLENGE,
                "code_challenge_method",
                "S256",
                "scope",
                examination.scope(),
                "resource",
                examination.target().toString()));
        String separator = endpoint.getRawQuery() == null ? "?" : "&";
        return Request.get(URI.create(endpoint + separator + query)).with("Accept", "text/html");
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    static Optional<URI> absolute(String text) {
        try {
            URI uri = URI.create(text);
            return Optional.of(uri)
                    .filter(each -> each.getHost() != null
                            && each.getScheme() != null
                            && each.getScheme().matches("(?i)https?"));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
