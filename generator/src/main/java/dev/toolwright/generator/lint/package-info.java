/** What can be generated and would serve people or models badly. Warnings only. */
@NullMarked
package dev.toolwright.generator.lint;

import org.jspecify.annotations.NullMarked;
