/** Parameters of a query or a form body, read strictly; no HTTP library is known here. */
@NullMarked
package dev.toolwright.server.oauth.form;

import org.jspecify.annotations.NullMarked;
