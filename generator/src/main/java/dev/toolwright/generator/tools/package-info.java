/** What the user wrote in tools.yaml, as typed records that remember where every word stands. Nothing is looked up here. */
@NullMarked
package dev.toolwright.generator.tools;

import org.jspecify.annotations.NullMarked;
