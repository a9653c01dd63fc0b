/** The generator's commands, and the order of its stages. */
@NullMarked
package dev.toolwright.generator;

import org.jspecify.annotations.NullMarked;
