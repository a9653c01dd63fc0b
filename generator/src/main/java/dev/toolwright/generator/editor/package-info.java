/** A JSON Schema of tools.yaml for editors, from the table of words and the documents of the APIs. */
@NullMarked
package dev.toolwright.generator.editor;

import org.jspecify.annotations.NullMarked;
