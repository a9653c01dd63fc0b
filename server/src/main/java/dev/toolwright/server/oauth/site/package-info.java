/** The public addresses of this server, all made from one configured origin and never from a request. */
@NullMarked
package dev.toolwright.server.oauth.site;

import org.jspecify.annotations.NullMarked;
