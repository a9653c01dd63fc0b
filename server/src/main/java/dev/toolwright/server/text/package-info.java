/** Words for people: the nearest right thing to a wrong one. A leaf. */
@NullMarked
package dev.toolwright.server.text;

import org.jspecify.annotations.NullMarked;
