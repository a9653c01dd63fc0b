/** Tests of the program that runs tests: above all, that they can fail, and say where. */
@NullMarked
package dev.toolwright.testing;

import org.jspecify.annotations.NullMarked;
