package dev.toolwright.server.doctor;

/** What a sound server says, with an authorization server on its own host unless told otherwise. */
final class Healthy {
    static final String CHALLENGE =
            "Bearer resource_metadata=\"%s/.well-known/oauth-protected-resource/mcp\"," + " scope=\"things:read\"";

    private String origin = "https://mcp.example.test";
    private String issuer = origin;
    private boolean open;
    private int port;

    void port(int chosen) {
        port = chosen;
    }

    Healthy issuer(String other) {
        issuer = other;
        return this;
    }

    Healthy origin(String other) {
        origin = other;
        issuer = other;
        return this;
    }

    /** On this machine, by plain http. */
    Healthy local() {
        return origin("http://127.0.0.1:");
    }

    /** Asks nobody to sign in. */
    Healthy open() {
        open = true;
        return this;
    }

    Said answer(Patient.Received request) {
        return switch (request.place()) {
            case "POST /mcp", "POST /mcp/" -> mcp(request);
            case "GET /mcp" -> open ? Said.json(405, "{}") : unauthorised(request);
            case "OPTIONS /mcp" -> new Said(204, java.util.List.of(), "");
            case "GET /.well-known/oauth-protected-resource/mcp", "GET /.well-known/oauth-protected-resource" ->
                Said.json(200, resource()).with("Access-Control-Allow-Origin", "*");
            case "OPTIONS /.well-known/oauth-protected-resource/mcp" ->
                new Said(204, java.util.List.of(), "")
                        .with("Access-Control-Allow-Origin", "*")
                        .with("Access-Control-Allow-Headers", "MCP-Protocol-Version, Authorization, Content-Type");
            case "GET /.well-known/oauth-authorization-server" ->
                Said.json(200, server()).with("Access-Control-Allow-Origin", "*");
            case "POST /register" -> registered(request);
            case "GET /authorize" -> Said.html(200).with("Content-Security-Policy", "default-src 'none'");
            case "POST /token" ->
                request.header("Content-type").equals("application/x-www-form-urlencoded")
                        ? Said.json(400, "{\"error\":\"invalid_grant\"}")
                        : Said.json(415, "{\"error\":\"invalid_request\"}");
            default -> Said.json(404, "{\"error\":\"not_found\"}");
        };
    }

    String origin() {
        return origin.endsWith(":") ? origin + port : origin;
    }

    private String issuer() {
        return issuer.endsWith(":") ? issuer + port : issuer;
    }

    private Said mcp(Patient.Received request) {
        if (!open && !request.header("Authorization").equals("Bearer good")) {
            return unauthorised(request);
        }
        return Said.json(
                200,
                request.body().contains("server/discover")
                        ? "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"resultType\":\"complete\","
                                + "\"supportedVersions\":[\"2026-07-28\"],\"capabilities\":{}}}"
                        : "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"protocolVersion\":\"2025-11-25\","
                                + "\"capabilities\":{},\"serverInfo\":{\"name\":\"healthy\",\"version\":\"1\"}}}");
    }

    private Said unauthorised(Patient.Received request) {
        String challenge = CHALLENGE.formatted(origin());
        boolean tried = !request.header("Authorization").isEmpty();
        return Said.json(401, "{\"error\":\"invalid_token\"}")
                .with("WWW-Authenticate", tried ? challenge + ", error=\"invalid_token\"" : challenge);
    }

    private String resource() {
        return """
                {"resource":"%s/mcp","authorization_servers":["%s"],"scopes_supported":["things:read"]}""".formatted(origin(), issuer());
    }

    private String server() {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                "registration_endpoint":"%1$s/register","response_types_supported":["code"],
                "grant_types_supported":["authorization_code","refresh_token"],
                "token_endpoint_auth_methods_supported":["none"],"code_challenge_methods_supported":["S256"],
                "scopes_supported":["things:read","offline_access"],"client_id_metadata_document_supported":true,
                "authorization_response_iss_parameter_supported":true}""".formatted(issuer());
    }

    /** What was asked for, with an id. */
    private static Said registered(Patient.Received request) {
        return Said.json(201, request.body().strip().replaceFirst("\\{", "{\"client_id\":\"c1\","));
    }
}
