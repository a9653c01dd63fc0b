package dev.toolwright.server.bridge.signin;

import dev.toolwright.server.bridge.http.Challenge;
import dev.toolwright.server.bridge.http.RemoteException;
import dev.toolwright.server.bridge.http.Tokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** The tokens of one remote server: kept, refreshed before they expire, and asked of the person only when nothing else helps. */
public final class SignIn implements Tokens {
    private static final System.Logger LOG = System.getLogger(SignIn.class.getName());

    private final Drawer drawer;
    private final TokenEndpoint endpoint;
    private final Visit visit;
    private final Clock clock;
    private volatile Optional<Kept> known = Optional.empty();

    /** @param folder where sign-ins are kept, in the user's own configuration */
    public SignIn(URI remote, Identity identity, Path folder, Desk desk, HttpClient client) {
        Fetch fetch = new Fetch(client);
        this.clock = desk.clock();
        this.drawer = new Drawer(folder, remote);
        this.endpoint = new TokenEndpoint(fetch, clock);
        this.visit =
                new Visit(remote, new Discovery(fetch), new Registration(identity, fetch), endpoint, desk, this::keep);
    }

    /**
     * The person's side of a sign-in.
     *
     * @param say takes sentences for the person
     * @param patience how long the person may take in the browser
     */
    public record Desk(Browser browser, Consumer<String> say, Duration patience, Clock clock) {}

    @Override
    public Optional<String> current() throws RemoteException, InterruptedException {
        Kept kept = known.isPresent() ? known.get() : remember(drawer.read());
        Optional<Kept.Grant> grant = kept.grant();
        if (grant.isEmpty() || !soonOver(grant.get())) {
            return grant.map(Kept.Grant::accessToken);
        }
        return Optional.of(early(grant.get()));
    }

    private boolean soonOver(Kept.Grant grant) {
        return grant.refreshToken().isPresent()
                && grant.renewFrom().filter(clock.instant()::isAfter).isPresent();
    }

    /** Refreshes ahead of time. When that fails the old token goes out once more, and the server's answer decides. */
    private String early(Kept.Grant grant) throws RemoteException, InterruptedException {
        return drawer.alone(() -> {
            Kept kept = remember(drawer.read());
            Optional<Kept.Grant> now = kept.grant();
            if (now.isEmpty() || !soonOver(now.get())) {
                return now.orElse(grant).accessToken();
            }
            try {
                return refreshed(kept).orElse(grant.accessToken());
            } catch (RemoteException e) {
                LOG.log(System.Logger.Level.INFO, e.sentence());
                return grant.accessToken();
            }
        });
    }

    @Override
    public String renew(Optional<String> refused, Challenge challenge) throws RemoteException, InterruptedException {
        return drawer.alone(() -> {
            Kept kept = remember(drawer.read());
            Optional<String> now = kept.grant().map(Kept.Grant::accessToken);
            boolean wider = challenge.insufficientScope();
            if (now.isPresent() && !now.equals(refused)) {
                return now.get();
            }
            Optional<String> refreshed = wider ? Optional.empty() : refreshed(kept);
            return refreshed.isPresent() ? refreshed.get() : signedIn(challenge);
        });
    }

    /** Empty when there is nothing to refresh or the authorization server refuses to. */
    private Optional<String> refreshed(Kept kept) throws RemoteException, InterruptedException {
        Optional<Kept.Grant> grant =
                kept.grant().filter(each -> each.refreshToken().isPresent());
        if (grant.isEmpty() || kept.client().isEmpty()) {
            return Optional.empty();
        }
        return switch (endpoint.refresh(kept.client().get(), grant.get())) {
            case TokenEndpoint.Outcome.Granted granted -> {
                keep(kept.with(granted.grant()));
                yield Optional.of(granted.grant().accessToken());
            }
            case TokenEndpoint.Outcome.Refused refusal -> {
                LOG.log(System.Logger.Level.INFO, "the sign-in is over: {0}", refusal.error());
                keep(refusal.ofClient() ? Kept.NOTHING : kept.withoutGrant());
                yield Optional.empty();
            }
        };
    }

    private String signedIn(Challenge challenge) throws RemoteException, InterruptedException {
        Kept kept = visit.to(remember(drawer.read()), challenge);
        keep(kept);
        return kept.grant().orElseThrow().accessToken();
    }

    private void keep(Kept kept) throws RemoteException {
        drawer.write(kept);
        remember(kept);
    }

    private Kept remember(Kept kept) {
        known = Optional.of(kept);
        return kept;
    }
}
