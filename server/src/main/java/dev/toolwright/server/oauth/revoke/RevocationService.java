package dev.toolwright.server.oauth.revoke;

import dev.toolwright.server.oauth.error.ErrorCode;
import dev.toolwright.server.oauth.error.Refusal;
import dev.toolwright.server.oauth.form.Form;
import dev.toolwright.server.oauth.grant.Connections.Cut;
import dev.toolwright.server.oauth.grant.Grant;
import dev.toolwright.server.oauth.grant.GrantStore;
import dev.toolwright.server.oauth.grant.StoredAccess;
import dev.toolwright.server.oauth.grant.StoredRefresh;
import dev.toolwright.server.oauth.ground.Ground;
import dev.toolwright.server.oauth.http.Answer;
import dev.toolwright.server.oauth.http.Body;
import dev.toolwright.server.oauth.http.Endpoint;
import dev.toolwright.server.oauth.secret.SecretHash;
import dev.toolwright.server.oauth.site.Paths;
import io.helidon.http.Method;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import java.util.Map;
import java.util.Optional;

/**
 * {@code POST /revoke}, RFC 7009 section 2. A refresh token takes its whole grant with it, an access token only itself; the hint is not
 * needed. Unknown tokens and tokens of other clients are answered 200, and nothing happens.
 */
public final class RevocationService implements HttpService {
    private static final int LONGEST_BODY = 16 * 1024;

    private final Ground ground;
    private final GrantStore grants;

    public RevocationService(Ground ground) {
        this.ground = ground;
        this.grants = ground.store().grants();
    }

    @Override
    public void routing(HttpRules rules) {
        rules.any(Paths.REVOKE, Endpoint.forPrograms(Map.of(Method.POST, this::answer)));
    }

    private Answer answer(ServerRequest request) {
        Form form = Body.form(request, LONGEST_BODY);
        Optional<SecretHash> token = form.one("token").map(SecretHash::of);
        if (token.isEmpty() || form.all("client_id").size() > 1) {
            return Answer.error(400, Refusal.of(ErrorCode.INVALID_REQUEST, "token must be given, and nothing twice"));
        }
        revoke(token.get(), form.one("client_id"));
        return Answer.empty(200).neverStored();
    }

    private void revoke(SecretHash token, Optional<String> client) {
        Optional<StoredRefresh> refresh = grants.refresh(token);
        Optional<StoredAccess> access = refresh.isPresent() ? Optional.empty() : grants.access(token);
        refresh.map(StoredRefresh::grant)
                .filter(grant -> mayRevoke(grant, client))
                .ifPresent(grant ->
                        ground.store().connections().cut(Cut.grant(grant.id(), "revoked by the client"), ground.now()));
        access.map(StoredAccess::grant)
                .filter(grant -> mayRevoke(grant, client))
                .ifPresent(grant -> grants.forgetAccess(token));
    }

    /** Whoever holds the token and names no client could use it as well; a wrong name is a mistake that should change nothing. */
    private static boolean mayRevoke(Grant grant, Optional<String> client) {
        return client.isEmpty() || client.get().equals(grant.client().id());
    }
}
