/** The functions that emitted expressions call: selecting from JSON, arithmetic that names itself when it fails, lists, text. */
@NullMarked
package dev.toolwright.server.value;

import org.jspecify.annotations.NullMarked;
