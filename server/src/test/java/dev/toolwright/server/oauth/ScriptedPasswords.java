package dev.toolwright.server.oauth;

import dev.toolwright.server.oauth.signin.PasswordSignIn;
import dev.toolwright.server.oauth.signin.SignInResult;
import dev.toolwright.server.oauth.signin.Stay;
import java.util.concurrent.atomic.AtomicInteger;

/** A provider that only takes passwords: everybody's is {@code correct horse}. */
public final class ScriptedPasswords implements PasswordSignIn {
    public final AtomicInteger asked = new AtomicInteger();

    @Override
    public String organisation() {
        return "Example Accounts";
    }

    @Override
    public SignInResult check(String username, String password, Stay stay) {
        asked.incrementAndGet();
        return password.equals("correct horse")
                ? ScriptedProvider.signedIn(username)
                : new SignInResult.Declined("wrong name or password");
    }
}
