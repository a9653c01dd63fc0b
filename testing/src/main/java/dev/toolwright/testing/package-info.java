/** Runs the tests that stand beside tools in YAML: a tool, called as the server calls it, with an API that answers from a script. */
@NullMarked
package dev.toolwright.testing;

import org.jspecify.annotations.NullMarked;
