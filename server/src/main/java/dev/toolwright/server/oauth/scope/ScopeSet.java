package dev.toolwright.server.oauth.scope;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Scopes in the order in which they were asked for or granted, each once.
 *
 * @param values scope tokens of RFC 6749 section 3.3
 */
public record ScopeSet(List<String> values) {
    /** Asks for a refresh token in OpenID Connect; here every client gets one, but many ask all the same. */
    public static final String OFFLINE = "offline_access";

    public static final ScopeSet EMPTY = new ScopeSet(List.of());

    private static final Pattern TOKEN = Pattern.compile("[\\x21\\x23-\\x5B\\x5D-\\x7E]{1,100}");
    private static final int MOST = 100;

    public ScopeSet {
        values = List.copyOf(new LinkedHashSet<>(values));
    }

    public static ScopeSet of(String... values) {
        return new ScopeSet(List.of(values));
    }

    /** RFC 6749 section 3.3: tokens separated by single blanks; lenient about further blanks. Empty when a token is malformed. */
    public static Optional<ScopeSet> parse(String text) {
        if (text.isBlank()) {
            return Optional.of(EMPTY);
        }
        String[] tokens = text.strip().split(" +");
        boolean wellFormed = tokens.length <= MOST && Arrays.stream(tokens).allMatch(TOKEN.asMatchPredicate());
        return wellFormed ? Optional.of(of(tokens)) : Optional.empty();
    }

    /** As {@code scope} carries them. */
    public String text() {
        return String.join(" ", values);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    public boolean contains(String scope) {
        return values.contains(scope);
    }

    public boolean containsAll(ScopeSet other) {
        return values.containsAll(other.values);
    }

    /** These scopes as far as they are among the others, in this order. */
    public ScopeSet keep(Collection<String> others) {
        return new ScopeSet(values.stream().filter(others::contains).toList());
    }

    public ScopeSet plus(ScopeSet other) {
        LinkedHashSet<String> all = new LinkedHashSet<>(values);
        all.addAll(other.values);
        return new ScopeSet(List.copyOf(all));
    }

    public ScopeSet without(String scope) {
        return new ScopeSet(values.stream().filter(each -> !each.equals(scope)).toList());
    }
}
