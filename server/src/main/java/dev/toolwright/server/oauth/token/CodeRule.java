package dev.toolwright.server.oauth.token;

import java.util.Optional;

/** One condition for exchanging a code. */
@FunctionalInterface
interface CodeRule {
    Optional<CodeRefusal> check(CodeExchange exchange);
}
