/** What clients were promised, kept in files: snapshots of every tool, what may not change under them, and how long the list is. */
@NullMarked
package dev.toolwright.generator.contract;

import org.jspecify.annotations.NullMarked;
