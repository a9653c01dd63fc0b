/** Generated files, put on the disk: only what changed, never half of a file, and nothing of a tool that is gone. */
@NullMarked
package dev.toolwright.generator.write;

import org.jspecify.annotations.NullMarked;
