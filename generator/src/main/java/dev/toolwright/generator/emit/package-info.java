/** From the plan to Java: a class that is the table of contents of each generated file, and a class for each of its members. */
@NullMarked
package dev.toolwright.generator.emit;

import org.jspecify.annotations.NullMarked;
