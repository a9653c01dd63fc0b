/** The server's configuration: environment variables in, one immutable value out, every problem reported at once. */
@NullMarked
package dev.toolwright.server.config;

import org.jspecify.annotations.NullMarked;
