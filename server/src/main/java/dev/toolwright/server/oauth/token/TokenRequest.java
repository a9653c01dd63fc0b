package dev.toolwright.server.oauth.token;

import dev.toolwright.server.oauth.form.Form;

/**
 * What the rules for every token request ask for.
 *
 * @param authorized whether the request has an Authorization header
 */
record TokenRequest(Form form, boolean authorized) {}
