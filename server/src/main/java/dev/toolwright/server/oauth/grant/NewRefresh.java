package dev.toolwright.server.oauth.grant;

import dev.toolwright.server.oauth.secret.SecretHash;
import java.time.Instant;

/** A refresh token to be remembered. */
public record NewRefresh(SecretHash hash, Instant expires) {}
