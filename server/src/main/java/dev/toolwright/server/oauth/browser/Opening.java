package dev.toolwright.server.oauth.browser;

import dev.toolwright.server.oauth.grant.AuthorizationRequest;
import dev.toolwright.server.oauth.grant.Grant;
import dev.toolwright.server.oauth.grant.NewGrant;
import dev.toolwright.server.oauth.ground.Ground;
import dev.toolwright.server.oauth.secret.Secret;
import dev.toolwright.server.oauth.signin.SignInResult.SignedIn;
import dev.toolwright.server.oauth.vault.TokenVault;
import java.time.Instant;

/** Makes a grant of what was approved and who signed in. The provider's tokens are stored before the code exists. */
record Opening(Ground ground, TokenVault vault) {
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_LANGUAGES = 100;

    /**
     * The code for the client.
     *
     * @param languages what the person's browser asks for: the client's requests rarely say it
     */
    Secret open(AuthorizationRequest request, SignedIn person, String languages) {
        Instant now = ground.now();
        Secret code = ground.secret();
        Grant grant = grant(request, person, languages, now);
        String sealed = vault.seal(grant.id(), person.person(), person.tokens());
        ground.store()
                .grants()
                .open(new NewGrant(
                        grant,
                        code.hash(),
                        request.challenge(),
                        now.plus(ground.lifetimes().code()),
                        sealed));
        return code;
    }

    private Grant grant(AuthorizationRequest request, SignedIn person, String languages, Instant now) {
        Instant longest = now.plus(ground.lifetimes().grant());
        String name = person.name();
        return new Grant(
                ground.secret().value(),
                person.person(),
                name.substring(0, Math.min(LONGEST_NAME, name.length())),
                languages.length() <= LONGEST_LANGUAGES ? languages : "",
                request.client(),
                request.scopes(),
                ground.site().resource(),
                now,
                person.tokens().end().filter(longest::isAfter).orElse(longest));
    }
}
