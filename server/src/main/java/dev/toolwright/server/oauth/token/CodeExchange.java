package dev.toolwright.server.oauth.token;

import dev.toolwright.server.oauth.form.Form;
import dev.toolwright.server.oauth.grant.StoredCode;
import dev.toolwright.server.oauth.site.PublicAddress;
import java.time.Instant;

/** A request to exchange a code that exists, with everything its rules ask for. */
record CodeExchange(Form form, StoredCode code, PublicAddress site, Instant now) {}
