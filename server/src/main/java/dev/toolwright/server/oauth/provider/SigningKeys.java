package dev.toolwright.server.oauth.provider;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The provider's public keys, remembered for five minutes and, while it is down, for a day. A token that names an unknown key makes them be
 * fetched at once, but not more often than twice in thirty seconds: anybody can make up a key's name.
 */
final class SigningKeys {
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration OUTAGE = Duration.ofDays(1);
    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** RFC 8725 section 3.1: asymmetric ones only, so that no public key can ever be taken for a secret. */
    private static final Set<JWSAlgorithm> SAFE = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512,
            JWSAlgorithm.Ed25519,
            JWSAlgorithm.EdDSA);

    private final ResourceRetriever http;
    private final Map<URI, JWKSource<SecurityContext>> sources = new ConcurrentHashMap<>();

    SigningKeys(ResourceRetriever http) {
        this.http = http;
    }

    JWSKeySelector<SecurityContext> selector(OIDCProviderMetadata metadata) {
        return new JWSVerificationKeySelector<>(
                algorithms(metadata), sources.computeIfAbsent(metadata.getJWKSetURI(), this::source));
    }

    /** What the provider says it signs with, as far as that is safe. */
    private static Set<JWSAlgorithm> algorithms(OIDCProviderMetadata metadata) {
        List<JWSAlgorithm> offered = metadata.getIDTokenJWSAlgs();
        Set<JWSAlgorithm> usable = SAFE.stream().filter(offered::contains).collect(Collectors.toSet());
        return usable.isEmpty() ? Set.of(JWSAlgorithm.RS256) : usable;
    }

    private JWKSource<SecurityContext> source(URI address) {
        try {
            return JWKSourceBuilder.create(address.toURL(), http)
                    .cache(FRESH.toMillis(), PATIENCE.toMillis())
                    .refreshAheadCache(false)
                    .rateLimited(LIMIT.toMillis())
                    .outageTolerant(OUTAGE.toMillis())
                    .build();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException("the provider's document was checked for addresses", impossible);
        }
    }
}
