package dev.stockspark.sandbox.openid;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.stockspark.sandbox.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The signing keys, the one in use first. The first is made when it is needed, so that a start does not wait for it. */
public final class Keys {
    private static final int BITS = 2048;

    private List<RSAKey> keys = List.of();
    private Optional<RSAKey> unpublished = Optional.empty();

    synchronized RSAKey active() {
        if (keys.isEmpty()) {
            keys = List.of(generate());
        }
        return keys.get(0);
    }

    /** A key of which nobody is told. */
    synchronized RSAKey unpublished() {
        unpublished = Optional.of(unpublished.orElseGet(Keys::generate));
        return unpublished.get();
    }

    /** Signs with a new key from now on; {@code keepOld}: tokens signed before can still be verified. */
    public synchronized void rotate(boolean keepOld) {
        List<RSAKey> next = new ArrayList<>(List.of(generate()));
        if (keepOld) {
            active();
            next.addAll(keys);
        }
        keys = List.copyOf(next);
    }

    /** The public halves, as a JWK set (RFC 7517 5). */
    synchronized JsonNode published() {
        active();
        String text = new JWKSet(List.<JWK>copyOf(keys)).toString(true);
        try {
            return Json.read(text.getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a key set is no JSON", impossible);
        }
    }

    /** Key ids, the one in use first. */
    public synchronized List<String> ids() {
        active();
        return keys.stream().map(JWK::getKeyID).toList();
    }

    synchronized Optional<RSAKey> find(String id) {
        return keys.stream().filter(key -> key.getKeyID().equals(id)).findFirst();
    }

    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyIDFromThumbprint(true)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("this Java cannot make RSA keys", impossible);
        }
    }
}
