package dev.stockspark.sandbox.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;

/** Claims into a signed token (RFC 7519), or into one that is signed wrongly on demand. */
record Signing(Keys keys) {
    String sign(JWTClaimsSet claims) {
        return sign(claims, keys.active());
    }

    String sign(JWTClaimsSet claims, Settings settings) {
        if (settings.has(Fault.ALGORITHM_NONE)) {
            return new PlainJWT(claims).serialize();
        }
        if (settings.has(Fault.ALGORITHM_HS256)) {
            return withTheKeyAsSecret(claims);
        }
        if (settings.has(Fault.UNKNOWN_KEY)) {
            return sign(claims, keys.unpublished());
        }
        return settings.has(Fault.WRONG_SIGNATURE) ? broken(sign(claims)) : sign(claims);
    }

    private static String sign(JWTClaimsSet claims, RSAKey key) {
        try {
            return signed(claims, JWSAlgorithm.RS256, key, new RSASSASigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException("cannot sign", impossible);
        }
    }

    private String withTheKeyAsSecret(JWTClaimsSet claims) {
        RSAKey key = keys.active();
        try {
            byte[] secret = key.toRSAPublicKey().getEncoded();
            return signed(claims, JWSAlgorithm.HS256, key, new MACSigner(secret));
        } catch (JOSEException impossible) {
            throw new IllegalStateException("cannot sign", impossible);
        }
    }

    private static String signed(JWTClaimsSet claims, JWSAlgorithm algorithm, RSAKey key, JWSSigner signer)
            throws JOSEException {
        JWSHeader header = new JWSHeader.Builder(algorithm)
                .type(JOSEObjectType.JWT)
                .keyID(key.getKeyID())
                .build();
        SignedJWT token = new SignedJWT(header, claims);
        token.sign(signer);
        return token.serialize();
    }

    /** Another character in the middle of the signature: the last one may carry unused bits. */
    private static String broken(String token) {
        int place = token.lastIndexOf('.') + 40;
        char other = token.charAt(place) == 'A' ? 'B' : 'A';
        return token.substring(0, place) + other + token.substring(place + 1);
    }
}
