package dev.toolwright.server.oauth.jdbc;

/**
 * Bounds for rows that anybody can cause.
 *
 * @param pendingClients registrations that nobody has authorized yet
 * @param pendingSignIns approvals whose sign-in has not ended
 */
public record StoreLimits(int pendingClients, int pendingSignIns) {
    public static final StoreLimits STANDARD = new StoreLimits(1_000, 10_000);
}
