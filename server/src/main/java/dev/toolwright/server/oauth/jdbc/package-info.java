/** The store of the authorization server in SQL that H2 and PostgreSQL both speak. */
@NullMarked
package dev.toolwright.server.oauth.jdbc;

import org.jspecify.annotations.NullMarked;
