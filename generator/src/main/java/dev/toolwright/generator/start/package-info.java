/** A first project for any API: tools proposed from its document, for a person to choose from and to improve. */
@NullMarked
package dev.toolwright.generator.start;

import org.jspecify.annotations.NullMarked;
