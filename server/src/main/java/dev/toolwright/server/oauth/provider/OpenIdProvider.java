package dev.toolwright.server.oauth.provider;

import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import dev.toolwright.server.oauth.signin.PasswordSignIn;
import dev.toolwright.server.oauth.signin.RedirectSignIn;
import dev.toolwright.server.oauth.signin.Renewal;
import dev.toolwright.server.oauth.signin.Stay;
import dev.toolwright.server.oauth.signin.TokenIssuer;
import dev.toolwright.server.oauth.signin.UpstreamTokens;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** One OpenID provider: the ways to sign in there, and what becomes of its tokens. Nothing is asked of it before somebody needs it. */
public final class OpenIdProvider implements TokenIssuer {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ProviderSettings settings;
    private final Discovery discovery;
    private final TokenRequests requests;
    private final IdTokens idTokens;

    public OpenIdProvider(ProviderSettings settings, InstantSource clock) {
        this(settings, clock, PATIENCE);
    }

    OpenIdProvider(ProviderSettings settings, InstantSource clock, Duration patience) {
        ProviderHttp http = new ProviderHttp(patience);
        this.settings = settings;
        this.discovery = new Discovery(() -> Metadata.fetch(settings.issuer(), http), clock);
        this.requests = new TokenRequests(settings, http, clock);
        this.idTokens = new IdTokens(settings, new SigningKeys(http));
    }

    /** What can be said about the provider when the server starts. */
    public sealed interface Look {
        record Fine() implements Look {}

        /** It cannot work like this; somebody has to change the configuration. */
        record Wrong(String detail) implements Look {}

        /** It may work in a while. */
        record Down(String detail) implements Look {}
    }

    /** Asks the provider for its document, if it is not known yet. */
    public Look look() {
        return discovery.find().look();
    }

    /** The person is sent to the provider and comes back. */
    public RedirectSignIn byCode() {
        return new CodeSignIn(this);
    }

    /** The person's password is taken on a page of ours; only for a provider that offers nothing else. */
    public PasswordSignIn byPassword() {
        return new PasswordGrantSignIn(this);
    }

    @Override
    public Renewal renew(UpstreamTokens tokens) {
        if (tokens.refreshToken().isEmpty()) {
            return new Renewal.Ended("the provider gave no refresh token");
        }
        String refresh = tokens.refreshToken().get();
        return switch (discovery.find()) {
            case Metadata.Known known -> renewed(known.document(), refresh, tokens);
            case Metadata.Wrong wrong -> new Renewal.Unavailable(wrong.detail());
            case Metadata.Down down -> new Renewal.Unavailable(down.detail());
        };
    }

    private Renewal renewed(OIDCProviderMetadata provider, String refresh, UpstreamTokens old) {
        return switch (requests.ask(provider, new RefreshTokenGrant(new RefreshToken(refresh)), Optional.empty())) {
            case Tokens.Issued issued -> new Renewal.Renewed(kept(issued.tokens(), old));
            case Tokens.Refused refused -> new Renewal.Ended(refused.detail());
            case Tokens.Unavailable down -> new Renewal.Unavailable(down.detail());
        };
    }

    /** RFC 6749 section 6: a provider that sends no new refresh token leaves the old one in force. */
    private static UpstreamTokens kept(UpstreamTokens fresh, UpstreamTokens old) {
        return new UpstreamTokens(
                fresh.accessToken(),
                fresh.accessExpires(),
                fresh.refreshToken().or(old::refreshToken),
                fresh.refreshExpires(),
                fresh.idToken().or(old::idToken));
    }

    @Override
    public boolean end(UpstreamTokens tokens) {
        return switch (discovery.find()) {
            case Metadata.Known known ->
                tokens.refreshToken()
                        .map(token -> requests.revoke(known.document(), token))
                        .orElse(true);
            case Metadata.Wrong wrong -> false;
            case Metadata.Down down -> false;
        };
    }

    @Override
    public boolean isSameSession(UpstreamTokens one, UpstreamTokens other) {
        Optional<String> session = one.idToken().flatMap(IdTokens::session);
        return session.isPresent() && other.idToken().flatMap(IdTokens::session).equals(session);
    }

    ProviderSettings settings() {
        return settings;
    }

    Metadata metadata() {
        return discovery.find();
    }

    TokenRequests requests() {
        return requests;
    }

    IdTokens idTokens() {
        return idTokens;
    }

    /** Whoever stays only for a page needs no tokens that outlive it. */
    Scope scope(Stay stay) {
        return new Scope(settings.scopes().stream()
                .filter(scope -> stay == Stay.LASTING || !scope.equals("offline_access"))
                .toArray(String[]::new));
    }
}
