package dev.toolwright.server.oauth.grant;

import java.util.List;

/** What happened, in order; kept for a year. */
public interface AuditLog {
    void add(AuditEvent event);

    /** The latest first. */
    List<AuditEvent> latest(int most);
}
