package dev.toolwright.server.oauth.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.toolwright.server.oauth.form.Form;
import dev.toolwright.server.oauth.form.FormReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** An OpenID provider on a loopback port that answers exactly what the test says. */
public final class LocalProvider implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final RSAKey ONE = newKey("one");

    /** An answer; a negative status answers nothing at all. */
    public record Reply(int status, String type, String body) {
        public static Reply json(int status, String body) {
            return new Reply(status, "application/json", body);
        }

        static Reply silence() {
            return new Reply(-1, "", "");
        }
    }

    private final HttpServer server;
    public final AtomicInteger discoveries = new AtomicInteger();
    public final AtomicInteger keyFetches = new AtomicInteger();
    public final Queue<Form> tokenRequests = new ConcurrentLinkedQueue<>();
    public final Queue<String> authorizations = new ConcurrentLinkedQueue<>();
    public final Queue<Form> revocations = new ConcurrentLinkedQueue<>();
    public volatile Function<Form, Reply> token = form -> Reply.json(400, "{\"error\":\"invalid_grant\"}");
    public volatile Function<ObjectNode, Reply> document = json -> Reply.json(200, json.toString());
    public volatile int revocationStatus = 200;
    public volatile boolean down;
    public volatile RSAKey key = ONE;

    public LocalProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/.well-known/openid-configuration", exchange -> {
            discoveries.incrementAndGet();
            answer(exchange, document.apply(metadata()));
        });
        server.createContext("/keys", exchange -> {
            keyFetches.incrementAndGet();
            answer(exchange, Reply.json(200, new JWKSet(key.toPublicJWK()).toString()));
        });
        server.createContext("/token", exchange -> {
            Form form = form(exchange);
            tokenRequests.add(form);
            authorizations.add(Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                    .orElse(""));
            answer(exchange, token.apply(form));
        });
        server.createContext("/revoke", exchange -> {
            revocations.add(form(exchange));
            answer(exchange, Reply.json(revocationStatus, ""));
        });
        server.start();
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public ProviderSettings settings() {
        return new ProviderSettings(
                issuer(), "client", Optional.empty(), List.of("openid", "offline_access"), "Example Accounts");
    }

    private ObjectNode metadata() {
        ObjectNode json = JSON.createObjectNode();
        json.put("issuer", issuer());
        json.put("authorization_endpoint", issuer() + "/authorize");
        json.put("token_endpoint", issuer() + "/token");
        json.put("revocation_endpoint", issuer() + "/revoke");
        json.put("jwks_uri", issuer() + "/keys");
        json.put("authorization_response_iss_parameter_supported", true);
        json.putArray("response_types_supported").add("code");
        json.putArray("subject_types_supported").add("public");
        json.putArray("id_token_signing_alg_values_supported")
                .add("RS256")
                .add("HS256")
                .add("none");
        return json;
    }

    /** The claims of a good ID token. */
    public JWTClaimsSet.Builder claims(String subject, String nonce) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(subject)
                .audience("client")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("preferred_username", subject + "@example.com");
        return nonce.isEmpty() ? claims : claims.claim("nonce", nonce);
    }

    public String signed(JWTClaimsSet claims) {
        return signed(claims, key);
    }

    static String signed(JWTClaimsSet claims, RSAKey key) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A good answer of the token endpoint. */
    public static Reply tokens(String access, String refresh, String idToken) {
        ObjectNode json = JSON.createObjectNode();
        json.put("access_token", access);
        json.put("token_type", "Bearer");
        json.put("expires_in", 300);
        json.put("refresh_token", refresh);
        json.put("id_token", idToken);
        return Reply.json(200, json.toString());
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Form form(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return FormReader.read(body).orElseThrow();
    }

    private void answer(HttpExchange exchange, Reply reply) throws IOException {
        Reply real = down ? Reply.json(503, "") : reply;
        if (real.status() < 0) {
            return;
        }
        byte[] body = real.body().getBytes(StandardCharsets.UTF_8);
        if (!real.type().isEmpty()) {
            exchange.getResponseHeaders().set("Content-Type", real.type());
        }
        if (real.status() == 302) {
            exchange.getResponseHeaders().set("Location", issuer() + "/elsewhere");
        }
        exchange.sendResponseHeaders(real.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
