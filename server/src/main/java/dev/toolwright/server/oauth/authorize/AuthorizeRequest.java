package dev.toolwright.server.oauth.authorize;

import dev.toolwright.server.oauth.form.Form;
import dev.toolwright.server.oauth.site.PublicAddress;

/** A request whose client and redirect URI are known to belong together, so that its problems can be told to the client. */
record AuthorizeRequest(Form form, PublicAddress site) {}
