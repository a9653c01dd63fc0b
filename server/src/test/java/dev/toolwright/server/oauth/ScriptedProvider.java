package dev.toolwright.server.oauth;

import dev.toolwright.server.identity.Person;
import dev.toolwright.server.oauth.signin.RedirectSignIn;
import dev.toolwright.server.oauth.signin.SignInResult;
import dev.toolwright.server.oauth.signin.Stay;
import dev.toolwright.server.oauth.signin.UpstreamTokens;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/** An OpenID provider's side of the port: the {@code code} that comes back says who signed in, or what goes wrong. */
public final class ScriptedProvider implements RedirectSignIn {
    static final String ACCESS = "upstream-access-token-of-";
    static final String REFRESH = "upstream-refresh-token-of-";

    public final AtomicBoolean down = new AtomicBoolean();
    public final Queue<Stay> stays = new ConcurrentLinkedQueue<>();

    @Override
    public String organisation() {
        return "Example Accounts";
    }

    @Override
    public Departure depart(String state, URI callback, Stay stay) {
        stays.add(stay);
        return down.get()
                ? new Departure.Unavailable("scripted outage")
                : new Departure.To(
                        URI.create("https://login.example.com/auth?redirect_uri=" + callback + "&state=" + state),
                        "memo-for-" + state);
    }

    @Override
    public SignInResult arrive(Map<String, String> parameters, String memo, URI callback) {
        if (parameters.containsKey("state") || !memo.startsWith("memo-for-")) {
            throw new AssertionError("the port promises otherwise");
        }
        return switch (parameters.getOrDefault("error", "")) {
            case "" -> signedIn(parameters.getOrDefault("code", ""));
            case "access_denied" -> new SignInResult.Declined("the person cancelled");
            default -> new SignInResult.Untrusted("error " + parameters.get("error"));
        };
    }

    static SignInResult signedIn(String who) {
        return switch (who) {
            case "", "forged" -> new SignInResult.Untrusted("no such code");
            case "down" -> new SignInResult.Unavailable("scripted outage");
            default ->
                new SignInResult.SignedIn(
                        new Person("person-" + who),
                        who + "@example.com",
                        new UpstreamTokens(
                                ACCESS + who,
                                Instant.parse("2026-11-24T10:05:00Z"),
                                Optional.of(REFRESH + who),
                                Optional.empty(),
                                Optional.empty()));
        };
    }
}
