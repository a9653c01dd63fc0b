/** What is wrong with the user's files, as data: rule, position, message, hint; and the one place that renders it. */
@NullMarked
package dev.toolwright.generator.problem;

import org.jspecify.annotations.NullMarked;
