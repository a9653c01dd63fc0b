@NullMarked
package dev.toolwright.server.oauth.http;

import org.jspecify.annotations.NullMarked;
