package dev.toolwright.server.bridge;

import dev.toolwright.server.bridge.RemoteServer.Exchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** An authorization server as it should be, which agrees to everything at once; tests take single things away from it. */
final class Authority {
    private final String origin;
    private final AtomicInteger number = new AtomicInteger();
    private final Set<String> clients = ConcurrentHashMap.newKeySet();
    private final Set<String> access = ConcurrentHashMap.newKeySet();
    private final Set<String> refresh = ConcurrentHashMap.newKeySet();
    private final Map<String, String> challenges = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> log = new ConcurrentLinkedQueue<>();
    private final Map<String, UnaryOperator<String>> changes = new ConcurrentHashMap<>();
    private final Map<String, Integer> statuses = new ConcurrentHashMap<>();
    private volatile int lifetime = 3600;

    Authority(String origin) {
        this.origin = origin;
    }

    /** Every request, as {@code /path name=value&…} or {@code /path {…}}. */
    List<String> log() {
        return List.copyOf(log);
    }

    long visits(String path) {
        return log.stream().filter(line -> line.startsWith(path + " ")).count();
    }

    String lastVisit(String path) {
        return log.stream()
                .filter(line -> line.startsWith(path + " "))
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    /** What is said at a path, said differently. */
    Authority change(String path, UnaryOperator<String> change) {
        changes.put(path, change);
        return this;
    }

    Authority change(String path, String text, String other) {
        return change(path, said -> {
            if (!said.contains(text)) {
                throw new AssertionError(text + " is not in " + said);
            }
            return said.replace(text, other);
        });
    }

    Authority status(String path, int status) {
        statuses.put(path, status);
        return this;
    }

    Authority lifetime(int seconds) {
        lifetime = seconds;
        return this;
    }

    void forgetAccess() {
        access.clear();
    }

    void forgetRefresh() {
        refresh.clear();
    }

    void forgetClients() {
        clients.clear();
    }

    boolean accepts(String authorization) {
        return authorization.startsWith("Bearer ") && access.contains(authorization.substring(7));
    }

    String challenge() {
        return changes.getOrDefault("challenge", text -> text)
                .apply("Bearer resource_metadata=\"" + origin
                        + "/.well-known/oauth-protected-resource/mcp\", scope=\"read\"");
    }

    void answer(Exchange wire) throws IOException {
        String path = wire.uri().getPath();
        String asked = wire.verb().equals("GET") ? String.valueOf(wire.uri().getRawQuery()) : wire.body();
        log.add(path + " " + asked);
        int status = statuses.getOrDefault(path, 0);
        if (status != 0) {
            wire.json(status, "{}");
            return;
        }
        switch (path) {
            case "/.well-known/oauth-protected-resource/mcp" ->
                wire.json(
                        200,
                        changed(
                                path,
                                "{\"resource\":\"" + origin + "/mcp\",\"authorization_servers\":[\"" + origin
                                        + "\"],\"scopes_supported\":[\"read\",\"more\"]}"));
            case "/.well-known/oauth-authorization-server" -> wire.json(200, changed(path, metadata()));
            case "/register" -> register(wire);
            case "/authorize" -> authorize(wire, parameters(asked));
            case "/token" -> token(wire, parameters(asked));
            default -> wire.json(404, "{}");
        }
    }

    private String changed(String path, String said) {
        return changes.getOrDefault(path, text -> text).apply(said);
    }

    private String metadata() {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                "registration_endpoint":"%1$s/register","response_types_supported":["code"],
                "token_endpoint_auth_methods_supported":["none"],"code_challenge_methods_supported":["S256"],
                "scopes_supported":["read","more","offline_access"],
                "authorization_response_iss_parameter_supported":true}""".formatted(origin);
    }

    private void register(Exchange wire) throws IOException {
        String id = "client-" + number.incrementAndGet();
        clients.add(id);
        wire.json(201, changed("/register", wire.body().replaceFirst("\\{", "{\"client_id\":\"" + id + "\",")));
    }

    private void authorize(Exchange wire, Map<String, String> asked) throws IOException {
        String code = "code-" + number.incrementAndGet();
        challenges.put(code, asked.get("code_challenge"));
        String back = asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state") + "&iss=" + origin;
        wire.header("Location", changed("/authorize", back));
        wire.send(302, "");
    }

    private void token(Exchange wire, Map<String, String> asked) throws IOException {
        String id = asked.get("client_id");
        boolean known = clients.contains(id) || id.startsWith("https://") || id.equals("given");
        boolean granted = asked.get("grant_type").equals("refresh_token")
                ? refresh.remove(asked.get("refresh_token"))
                : s256(asked.get("code_verifier")).equals(challenges.remove(asked.get("code")));
        if (!known) {
            wire.json(401, "{\"error\":\"invalid_client\"}");
        } else if (!granted) {
            wire.json(400, "{\"error\":\"invalid_grant\"}");
        } else {
            int now = number.incrementAndGet();
            access.add("access-" + now);
            refresh.add("refresh-" + now);
            wire.json(
                    200,
                    changed(
                            "/token",
                            "{\"access_token\":\"access-" + now
                                    + "\",\"token_type\":\"bearer\",\"expires_in\":" + lifetime
                                    + ",\"refresh_token\":\"refresh-" + now
                                    + "\"}"));
        }
    }

    private static String s256(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, String> parameters(String text) {
        return Arrays.stream(text.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    static Map<String, String> parameters(URI uri) {
        return parameters(uri.getRawQuery());
    }
}
