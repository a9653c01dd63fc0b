package dev.toolwright.server.oauth.token;

import dev.toolwright.server.oauth.form.Form;
import dev.toolwright.server.oauth.grant.StoredRefresh;
import dev.toolwright.server.oauth.site.PublicAddress;
import java.time.Instant;

/** A request with a refresh token that exists, with everything its rules ask for. */
record RefreshUse(Form form, StoredRefresh token, PublicAddress site, Instant now) {}
