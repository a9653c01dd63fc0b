-- Whoever renews a sign-in at the provider says so first, so that no two processes spend one refresh token. Milliseconds since 1970 in UTC.
ALTER TABLE oauth_upstream ADD COLUMN claimed_until BIGINT;
