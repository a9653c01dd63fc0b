/** Client ID metadata documents (draft-ietf-oauth-client-id-metadata-document-02): clients whose id is the URL that describes them. */
@NullMarked
package dev.toolwright.server.oauth.document;

import org.jspecify.annotations.NullMarked;
