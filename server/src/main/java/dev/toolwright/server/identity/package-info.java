/** Who is calling. A leaf: every part of the server may name a person, and this knows none of them. */
@NullMarked
package dev.toolwright.server.identity;

import org.jspecify.annotations.NullMarked;
