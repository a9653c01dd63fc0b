package dev.stockspark.sandbox.openid;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The parts of the provider, at the paths that Keycloak has below its realm. */
public enum Part {
    DISCOVERY("/.well-known/openid-configuration", "GET"),
    AUTHORIZE("/protocol/openid-connect/auth", "GET", "POST"),
    SIGN_IN("/login-actions/authenticate", "POST"),
    TOKEN("/protocol/openid-connect/token", "POST"),
    KEYS("/protocol/openid-connect/certs", "GET"),
    USERINFO("/protocol/openid-connect/userinfo", "GET", "POST"),
    REVOCATION("/protocol/openid-connect/revoke", "POST"),
    LOGOUT("/protocol/openid-connect/logout", "GET", "POST");

    private final String path;
    private final List<String> methods;

    Part(String path, String... methods) {
        this.path = path;
        this.methods = List.of(methods);
    }

    String path() {
        return path;
    }

    List<String> methods() {
        return methods;
    }

    /** The word for it in controls. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Part> of(String word) {
        return Arrays.stream(values()).filter(part -> part.word().equals(word)).findFirst();
    }
}
