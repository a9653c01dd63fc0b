package dev.stockspark.sandbox.openid;

import dev.stockspark.sandbox.exchange.Answer;
import dev.stockspark.sandbox.exchange.Incoming;
import dev.stockspark.sandbox.json.Json;
import dev.stockspark.sandbox.seed.User;
import dev.stockspark.sandbox.token.TokenConfig;
import dev.stockspark.sandbox.token.Tokens;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** An OpenID provider with one realm, much like a Keycloak. Its access tokens are the ones that the API takes. */
public final class Provider {
    public static final String PATH = "/realms/";

    private final TokenConfig config;
    private final Issuer issuer;
    private final InstantSource clock;
    private final Keys keys = new Keys();
    private final Discovery discovery;
    private final Authorize authorize;
    private final SignInForm signIn;
    private final TokenEndpoint token;
    private final UserInfo userInfo;
    private final Revocation revocation;
    private final Logout logout;
    private volatile Settings settings;

    /** @param home address of the sandbox, asked for only once it listens */
    public Provider(TokenConfig config, List<User> users, Tokens tokens, Supplier<String> home, InstantSource clock) {
        this.config = config;
        this.clock = clock;
        this.issuer = new Issuer(home, config.realm());
        this.settings = Settings.of(config.signIn());
        People people = new People(List.copyOf(users));
        Clients clients = new Clients(config);
        Transactions transactions = new Transactions(tokens);
        Codes codes = new Codes(tokens);
        Minting minting = new Minting(config, tokens, new Signing(keys), people, issuer);
        this.discovery = new Discovery(issuer);
        this.authorize = new Authorize(config, issuer, transactions);
        this.signIn = new SignInForm(people, issuer, transactions, codes);
        this.token = new TokenEndpoint(clients, people, tokens, codes, minting);
        this.userInfo = new UserInfo(people, tokens);
        this.revocation = new Revocation(clients, tokens);
        this.logout = new Logout(config, clients, tokens, keys);
    }

    public Answer answer(Incoming request) {
        if (!request.path().startsWith(issuer.path() + "/")) {
            return Answer.json(404, Json.object().put("error", "Realm does not exist"));
        }
        Optional<Part> part = Arrays.stream(Part.values())
                .filter(each -> request.path().equals(path(each)))
                .findFirst();
        if (part.isEmpty()) {
            return Answer.json(404, Json.object().put("error", "HTTP 404 Not Found"));
        }
        if (!part.get().methods().contains(request.method())) {
            return Answer.json(405, Json.object().put("error", "HTTP 405 Method Not Allowed"))
                    .with(Map.of("Allow", String.join(", ", part.get().methods())));
        }
        return answer(part.get(), request, clock.instant());
    }

    private Answer answer(Part part, Incoming request, Instant now) {
        Settings current = settings;
        return switch (part) {
            case DISCOVERY -> discovery.answer(current);
            case AUTHORIZE -> authorize.answer(request, current, now);
            case SIGN_IN -> signIn.answer(request, current, now);
            case TOKEN -> token.answer(request, current, now);
            case KEYS ->
                Answer.ok(current.has(Fault.NO_KEYS) ? Json.object().set("keys", Json.array()) : keys.published());
            case USERINFO -> userInfo.answer(request, current, now);
            case REVOCATION -> revocation.answer(request, now);
            case LOGOUT -> logout.answer(request, now);
        };
    }

    public String path(Part part) {
        return issuer.path() + part.path();
    }

    /** What discovery is found under: the address without {@code /.well-known/…}. */
    public String issuer() {
        return issuer.text();
    }

    public Keys keys() {
        return keys;
    }

    public Settings settings() {
        return settings;
    }

    public void set(Settings other) {
        settings = other;
    }

    /** Settings as at the start. Keys and what people hold stay. */
    public void reset() {
        settings = Settings.of(config.signIn());
    }
}
