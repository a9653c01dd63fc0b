package dev.stockspark.sandbox.openid;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jwt.JWTClaimsSet;
import dev.stockspark.sandbox.json.Json;
import dev.stockspark.sandbox.token.Session;
import dev.stockspark.sandbox.token.TokenConfig;
import dev.stockspark.sandbox.token.Tokens;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The token answer of a session (OpenID Connect Core 3.1.3.3): access token, refresh token, id token where openid was asked for. */
record Minting(TokenConfig config, Tokens tokens, Signing signing, People people, Issuer issuer) {
    /** Who every access token is for. */
    private static final String API = "carspark-api";

    private static final int HOUR = 3_600;

    /** @param nonce of the authorization request; a refresh has none (OpenID Connect Core 12.2) */
    ObjectNode answer(Session session, Optional<String> nonce, Settings settings, Instant now) {
        String access = access(session, now);
        ObjectNode body = Json.object()
                .put("access_token", access)
                .put("expires_in", config.accessLife().toSeconds())
                .put("token_type", "Bearer")
                .put("not-before-policy", 0)
                .put("session_state", session.id())
                .put("scope", session.scope());
        if (!settings.has(Fault.NO_REFRESH_TOKEN)) {
            body.put("refresh_token", tokens.newRefresh(session, now.plus(config.refreshLife())))
                    .put("refresh_expires_in", config.refreshLife().toSeconds());
        }
        if (session.has("openid") && !settings.has(Fault.NO_ID_TOKEN)) {
            body.put("id_token", signing.sign(idToken(session, access, nonce, settings, now), settings));
        }
        return body;
    }

    private String access(Session session, Instant now) {
        List<String> audience = new ArrayList<>(List.of(API));
        audience.addAll(session.resources());
        String token = signing.sign(common(session, now)
                .issuer(issuer.text())
                .subject(subject(session))
                .audience(audience)
                .jwtID(UUID.randomUUID().toString())
                .claim("typ", "Bearer")
                .claim("azp", session.client())
                .claim("scope", session.scope())
                .build());
        tokens.keepAccess(token, session, now.plus(config.accessLife()));
        return token;
    }

    private JWTClaimsSet idToken(
            Session session, String access, Optional<String> nonce, Settings settings, Instant now) {
        JWTClaimsSet.Builder claims = common(session, now)
                .issuer(issuer.text())
                .subject(subject(session))
                .audience(session.client())
                .claim("typ", "ID")
                .claim("azp", session.client())
                .claim("auth_time", session.signedIn().getEpochSecond())
                .claim("at_hash", leftHalf(access));
        nonce.ifPresent(value -> claims.claim("nonce", value));
        settings.faults().forEach(fault -> spoil(claims, fault, session, now));
        return claims.build();
    }

    private JWTClaimsSet.Builder common(Session session, Instant now) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(config.accessLife())))
                .claim("sid", session.id());
        new Person(people.named(session.user())).claims(session.scope()).forEach(claims::claim);
        return claims;
    }

    private void spoil(JWTClaimsSet.Builder claims, Fault fault, Session session, Instant now) {
        switch (fault) {
            case WRONG_NONCE -> claims.claim("nonce", tokens.random());
            case NO_NONCE -> claims.claim("nonce", null);
            case WRONG_ISSUER -> claims.issuer(issuer.other());
            case WRONG_AUDIENCE -> claims.audience("another-client");
            case WRONG_PARTY ->
                claims.audience(List.of(session.client(), "another-client")).claim("azp", "another-client");
            case EXPIRED -> claims.expirationTime(Date.from(now.minusSeconds(HOUR)));
            case ISSUED_LATER -> claims.issueTime(Date.from(now.plusSeconds(HOUR)));
            case NO_SUBJECT -> claims.subject(null);
            default -> {
                // A fault of another part.
            }
        }
    }

    private String subject(Session session) {
        return new Person(people.named(session.user())).subject();
    }

    /** {@code at_hash}, OpenID Connect Core 3.1.3.6. */
    private static String leftHalf(String token) {
        byte[] hash = sha256(token);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, hash.length / 2));
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
