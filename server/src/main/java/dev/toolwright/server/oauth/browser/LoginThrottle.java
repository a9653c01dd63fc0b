package dev.toolwright.server.oauth.browser;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * How often passwords may be tried, RFC 6819 section 4.4.3.6, asked before the provider is: it would see only this server. A network that tries
 * many accounts is slowed, and so is one that tries one account. The account itself, tried from everywhere, is slowed only as far as somebody who
 * knows the password still gets in within seconds, so that nobody can lock others out.
 */
final class LoginThrottle {
    private final Throttle perNetwork = new Throttle(30, Duration.ofSeconds(6));
    private final Throttle perAccountAndNetwork = new Throttle(5, Duration.ofSeconds(20));
    private final Throttle perAccount = new Throttle(50, Duration.ofSeconds(2));

    boolean admits(String account, String network, Instant now) {
        String name = account.strip().toLowerCase(Locale.ROOT);
        return perNetwork.take(network, now)
                && perAccountAndNetwork.take(network + " " + name, now)
                && perAccount.take(name, now);
    }
}
