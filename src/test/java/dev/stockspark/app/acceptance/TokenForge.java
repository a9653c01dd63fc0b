package dev.stockspark.app.acceptance;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** An authorization server that has only a discovery document and keys; its tokens say whatever a test wants, signed by it or by a stranger. */
final class TokenForge implements AutoCloseable {
    private final HttpServer server;
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final RSAKey stranger = key("stranger");
    private volatile RSAKey key = key("one");
    private volatile boolean down;

    TokenForge() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Every path that was asked for. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    void down(boolean now) {
        down = now;
    }

    /** From now on another key signs and is published. */
    void rotate() {
        key = key("two");
    }

    RSAKey key() {
        return key;
    }

    RSAKey stranger() {
        return stranger;
    }

    /** What a good token for this audience says. */
    JWTClaimsSet.Builder claims(String audience) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject("demo")
                .audience(audience)
                .claim("client_id", "app")
                .claim("scope", "inventory:read organization:read")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
    }

    JWSHeader.Builder header() {
        return new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID());
    }

    String sign(JWTClaimsSet claims) {
        return sign(header().build(), claims, key);
    }

    static String sign(JWSHeader header, JWTClaimsSet claims, RSAKey by) {
        try {
            return sign(header, claims, new RSASSASigner(by));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String sign(JWSHeader header, JWTClaimsSet claims, JWSSigner by) {
        try {
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(by);
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Signs these very texts, however little they mean. */
    String sign(String header, String payload) {
        try {
            String input = Base64URL.encode(header) + "." + Base64URL.encode(payload);
            return input + "."
                    + new RSASSASigner(key)
                            .sign(new JWSHeader(JWSAlgorithm.RS256), input.getBytes(StandardCharsets.US_ASCII));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(path);
        String body =
                switch (path) {
                    case "/.well-known/openid-configuration" -> document().toString();
                    case "/keys" -> new JWKSet(key.toPublicJWK()).toString();
                    case "/evil" -> new JWKSet(stranger.toPublicJWK()).toString();
                    default -> "";
                };
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(down ? 503 : body.isEmpty() ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private ObjectNode document() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("issuer", issuer());
        json.put("authorization_endpoint", issuer() + "/authorize");
        json.put("token_endpoint", issuer() + "/token");
        json.put("jwks_uri", issuer() + "/keys");
        json.putArray("response_types_supported").add("code");
        json.putArray("subject_types_supported").add("public");
        // Said by a provider that would let itself be attacked.
        json.putArray("id_token_signing_alg_values_supported")
                .add("RS256")
                .add("HS256")
                .add("none");
        return json;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
