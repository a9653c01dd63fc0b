/** Serves tools while they are written: every saved change of specs/ is checked, compiled and served, or told and left out. */
@NullMarked
package dev.toolwright.dev;

import org.jspecify.annotations.NullMarked;
