package dev.stockspark.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;
import dev.stockspark.sandbox.Client.Reply;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** An application that checks everything that OpenID Connect Core 3.1.3.7 and RFC 9207 ask for, and says what it noticed first. */
record CarefulClient(Browser browser) {
    /** Empty where all is well. */
    String notices() throws ParseException, JOSEException {
        JsonNode discovery = browser.discovery();
        if (!discovery.get("issuer").textValue().equals(issuer())) {
            return "discovery issuer";
        }
        if (!discovery.has("jwks_uri")) {
            return "discovery jwks_uri";
        }
        if (!discovery.get("code_challenge_methods_supported").toString().contains("S256")) {
            return "discovery code_challenge_methods_supported";
        }
        Reply page = browser.open();
        Map<String, String> told = Browser.told(
                page.status() == 200 ? browser.submit(page, Map.of("username", "demo", "password", "demo")) : page);
        return returned(told).orElseGet(() -> tokens(told.get("code"), discovery));
    }

    private Optional<String> returned(Map<String, String> told) {
        if (told.containsKey("error")) {
            return Optional.of("returned " + told.get("error"));
        }
        if (!Objects.equals(told.get("state"), browser.request().get("state"))) {
            return Optional.of("returned state");
        }
        return issuer().equals(told.get("iss")) ? Optional.empty() : Optional.of("returned iss");
    }

    private String tokens(String code, JsonNode discovery) {
        Reply reply = browser.redeem(code, Map.of());
        if (reply.status() != 200) {
            return "token " + reply.json().get("error").textValue();
        }
        for (String name : List.of("refresh_token", "id_token")) {
            if (!reply.json().has(name)) {
                return "no " + name;
            }
        }
        try {
            return idToken(reply.json(), discovery);
        } catch (ParseException | JOSEException broken) {
            throw new AssertionError(broken);
        }
    }

    private String idToken(JsonNode tokens, JsonNode discovery) throws ParseException, JOSEException {
        JWT token = JWTParser.parse(tokens.get("id_token").textValue());
        String algorithm = token.getHeader().getAlgorithm().getName();
        if (!discovery.get("id_token_signing_alg_values_supported").toString().contains('"' + algorithm + '"')) {
            return "algorithm " + algorithm;
        }
        SignedJWT signed = (SignedJWT) token;
        Optional<JWK> key = Optional.ofNullable(JWKSet.parse(Browser.text(
                        browser.client().get(discovery.get("jwks_uri").textValue())))
                .getKeyByKeyId(signed.getHeader().getKeyID()));
        if (key.isEmpty()) {
            return "key";
        }
        return signed.verify(new RSASSAVerifier(key.get().toRSAKey()))
                ? claims(signed.getJWTClaimsSet(), tokens)
                : "signature";
    }

    private String claims(JWTClaimsSet claims, JsonNode tokens) throws ParseException {
        Instant now = Instant.now();
        if (!issuer().equals(claims.getIssuer())) {
            return "iss";
        }
        if (!claims.getAudience().contains("carspark-api")) {
            return "aud";
        }
        if (!"carspark-api".equals(claims.getStringClaim("azp"))) {
            return "azp";
        }
        if (!claims.getExpirationTime().toInstant().isAfter(now)) {
            return "exp";
        }
        if (claims.getIssueTime().toInstant().isAfter(now.plusSeconds(60))) {
            return "iat";
        }
        if (!browser.request().get("nonce").equals(claims.getStringClaim("nonce"))) {
            return "nonce";
        }
        return Optional.ofNullable(claims.getSubject())
                .map(subject -> userInfo(subject, tokens))
                .orElse("sub");
    }

    private String userInfo(String subject, JsonNode tokens) {
        Client client = browser.client()
                .with("Authorization", "Bearer " + tokens.get("access_token").textValue());
        JsonNode info = client.json(browser.discovery().get("userinfo_endpoint").textValue());
        if (!info.get("sub").textValue().equals(subject)) {
            return "userinfo sub";
        }
        Reply refreshed = browser.refresh(tokens.get("refresh_token").textValue());
        return refreshed.status() == 200
                ? ""
                : "refresh " + refreshed.json().get("error").textValue();
    }

    private String issuer() {
        return browser.client().sandbox().issuer();
    }
}
