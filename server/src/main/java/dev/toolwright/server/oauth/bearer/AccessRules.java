package dev.toolwright.server.oauth.bearer;

import dev.toolwright.server.oauth.grant.StoredAccess;
import dev.toolwright.server.oauth.site.PublicAddress;
import java.time.Instant;

/** RFC 6750 section 3.1: a token is good while neither it nor its grant has ended, and RFC 8707 section 2.2: only for its own resource. */
record AccessRules(PublicAddress site) {
    boolean isGood(StoredAccess access, Instant now) {
        return isAlive(access, now) && isForUs(access);
    }

    private static boolean isAlive(StoredAccess access, Instant now) {
        return !access.revoked()
                && now.isBefore(access.expires())
                && now.isBefore(access.grant().expires());
    }

    private boolean isForUs(StoredAccess access) {
        return access.grant().resource().equals(site.resource());
    }
}
