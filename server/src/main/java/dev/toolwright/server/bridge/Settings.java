package dev.toolwright.server.bridge;

import dev.toolwright.server.bridge.http.Backoff;
import dev.toolwright.server.bridge.signin.Browser;
import dev.toolwright.server.bridge.signin.Identity;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;

/**
 * What a bridge needs to know besides the address.
 *
 * @param folder where sign-ins are kept; it is made, and readable by its owner only
 * @param say takes sentences for the person, for stderr
 * @param signInPatience how long the person may take in the browser
 * @param grace how long requests under way may still take after the client has closed its end
 * @param tls certificates to trust instead of the Java runtime's
 */
public record Settings(
        Identity identity,
        Path folder,
        Browser browser,
        Consumer<String> say,
        Backoff backoff,
        Duration signInPatience,
        Duration grace,
        Optional<SSLContext> tls) {

    /** For a person at a desktop. */
    public static Settings usual(Identity identity, Path folder) {
        return new Settings(
                identity,
                folder,
                Browser.ofTheDesktop(),
                System.err::println,
                Backoff.USUAL,
                Duration.ofMinutes(5),
                Duration.ofSeconds(5),
                Optional.empty());
    }

    Clock clock() {
        return Clock.systemUTC();
    }

    /**
     * A folder of this name among the user's configuration: {@code $XDG_CONFIG_HOME} or {@code ~/.config},
     * {@code ~/Library/Application Support}, {@code %APPDATA%}.
     *
     * @param environment usually {@link System#getenv()}
     * @param system the value of {@code os.name}
     * @param home the value of {@code user.home}
     */
    public static Path configurationFolder(String name, Map<String, String> environment, String system, Path home) {
        String os = system.toLowerCase(java.util.Locale.ROOT);
        if (os.contains("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve(name);
        }
        String variable = os.contains("win") ? "APPDATA" : "XDG_CONFIG_HOME";
        Path fallback = os.contains("win") ? home.resolve("AppData").resolve("Roaming") : home.resolve(".config");
        String given = environment.getOrDefault(variable, "");
        // The XDG base directory specification has relative paths ignored.
        return (Path.of(given).isAbsolute() ? Path.of(given) : fallback).resolve(name);
    }
}
