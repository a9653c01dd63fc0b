package dev.toolwright.server.upstream;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where an API is and how it is signed in to.
 *
 * @param name key of {@code apis:} in tools.yaml
 * @param address absolute http or https address without query, fragment or user; its path stands before every operation's
 * @param signIn absent when the API takes no credentials
 */
public record ApiSettings(String name, URI address, Optional<PasswordGrant> signIn, Limits limits) {

    /**
     * Reads {@code NAME_API_URL} and, where {@code NAME_AUTH_URL} is set, {@code NAME_CLIENT_ID}, {@code NAME_CLIENT_SECRET} (optional),
     * {@code NAME_USERNAME} and {@code NAME_PASSWORD}; {@code NAME_TIMEOUT_SECONDS} (1 to 600, one request) and
     * {@code NAME_PARALLEL} (1 to 1000, requests of one person at a time) are optional. NAME is the API's name in upper case, other
     * characters than letters and digits replaced by {@code _}.
     *
     * @param problems takes a sentence about each variable that is missing or wrong, all of them; never a value that may be secret
     * @return empty when there was a problem
     */
    public static Optional<ApiSettings> read(String name, Map<String, String> environment, Consumer<String> problems) {
        return new Reader(name, environment, problems).settings();
    }

    private static final class Reader {
        private static final List<String> OF_SIGN_IN = List.of("CLIENT_ID", "USERNAME", "PASSWORD");

        private final String name;
        private final String prefix;
        private final Map<String, String> environment;
        private final List<String> found = new ArrayList<>();
        private final Consumer<String> problems;

        private Reader(String name, Map<String, String> environment, Consumer<String> problems) {
            this.name = name;
            this.prefix = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_") + "_";
            this.environment = environment;
            this.problems = problems;
        }

        private Optional<ApiSettings> settings() {
            Optional<URI> address = required("API_URL", "the address of the API '" + name + "'")
                    .flatMap(value -> address("API_URL", value));
            Optional<PasswordGrant> signIn = signIn();
            Limits limits = limits();
            found.forEach(problems);
            return found.isEmpty() ? address.map(uri -> new ApiSettings(name, uri, signIn, limits)) : Optional.empty();
        }

        private Optional<PasswordGrant> signIn() {
            Optional<String> endpoint = value("AUTH_URL");
            if (endpoint.isEmpty()) {
                OF_SIGN_IN.stream()
                        .filter(each -> value(each).isPresent())
                        .forEach(each -> found.add(prefix + each + " is set but " + prefix
                                + "AUTH_URL, the token endpoint to use it at, is not"));
                return Optional.empty();
            }
            Optional<URI> address = endpoint.flatMap(value -> address("AUTH_URL", value));
            Optional<String> clientId = required("CLIENT_ID", "the OAuth client id");
            Optional<String> username = required("USERNAME", "the account to sign in with");
            Optional<String> password = required("PASSWORD", "its password");
            if (address.isEmpty() || clientId.isEmpty() || username.isEmpty() || password.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new PasswordGrant(
                    address.get(), clientId.get(), value("CLIENT_SECRET"), username.get(), password.get()));
        }

        private Limits limits() {
            Limits usual = Limits.DEFAULT;
            int seconds =
                    number("TIMEOUT_SECONDS", 600).orElse((int) usual.attempt().toSeconds());
            int parallel = number("PARALLEL", 1000).orElse(usual.parallel());
            return new Limits(
                    usual.connect(),
                    Duration.ofSeconds(seconds),
                    usual.attempts(),
                    usual.answerBytes(),
                    parallel,
                    usual.idle());
        }

        private Optional<String> value(String variable) {
            return Optional.ofNullable(environment.get(prefix + variable)).filter(value -> !value.isBlank());
        }

        private Optional<String> required(String variable, String meaning) {
            Optional<String> value = value(variable);
            if (value.isEmpty()) {
                found.add(prefix + variable + " is not set: " + meaning);
            }
            return value;
        }

        private Optional<Integer> number(String variable, int most) {
            Optional<String> value = value(variable);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            if (!value.get().matches("[0-9]{1,4}")
                    || Integer.parseInt(value.get()) < 1
                    || Integer.parseInt(value.get()) > most) {
                found.add(prefix + variable + " is '" + value.get() + "': expected a whole number from 1 to " + most);
                return Optional.empty();
            }
            return value.map(Integer::valueOf);
        }

        /** Says what is wrong without repeating the value: people paste addresses with passwords in them. */
        private Optional<URI> address(String variable, String value) {
            Optional<URI> uri = parsed(value.strip());
            Optional<String> wrong = uri.map(Reader::fault).orElse(Optional.of("is not an address"));
            wrong.ifPresent(fault -> found.add(prefix + variable + " " + fault + ": expected https://host/path"));
            return wrong.isPresent() ? Optional.empty() : uri;
        }

        private static Optional<URI> parsed(String value) {
            try {
                return Optional.of(new URI(value));
            } catch (URISyntaxException e) {
                return Optional.empty();
            }
        }

        private static Optional<String> fault(URI uri) {
            if (!"https".equalsIgnoreCase(uri.getScheme()) && !"http".equalsIgnoreCase(uri.getScheme())) {
                return Optional.of("does not start with https:// or http://");
            }
            if (uri.getHost() == null) {
                return Optional.of("names no host");
            }
            if (uri.getRawUserInfo() != null) {
                return Optional.of("contains a user name");
            }
            return uri.getRawQuery() != null || uri.getRawFragment() != null
                    ? Optional.of("has a query or fragment")
                    : Optional.empty();
        }
    }
}
