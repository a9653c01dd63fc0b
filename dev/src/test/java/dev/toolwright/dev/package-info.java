/** Tests that edit files as a person does, and look at what is served. */
@NullMarked
package dev.toolwright.dev;

import org.jspecify.annotations.NullMarked;
