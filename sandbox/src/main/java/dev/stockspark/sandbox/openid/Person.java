package dev.stockspark.sandbox.openid;

import dev.stockspark.sandbox.seed.User;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the provider tells about a user (OpenID Connect Core 5.1), as far as the scopes go. */
record Person(User user) {
    /** The same in every run, and not the name. */
    String subject() {
        return UUID.nameUUIDFromBytes(("sandbox:" + user.name()).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    Map<String, Object> claims(String scope) {
        List<String> words = List.of(scope.split(" "));
        String[] names = user.person().split(" ", 2);
        Map<String, Object> claims = new LinkedHashMap<>();
        if (words.contains("profile")) {
            claims.put("preferred_username", user.name());
            claims.put("name", user.person());
            claims.put("given_name", names[0]);
            claims.put("family_name", names[1]);
        }
        if (words.contains("email")) {
            claims.put("email", user.email());
            claims.put("email_verified", true);
        }
        return claims;
    }
}
