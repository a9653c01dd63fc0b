/** Measurements with JMH; the figures are in bench/README.md. */
@NullMarked
package dev.toolwright.bench;

import org.jspecify.annotations.NullMarked;
