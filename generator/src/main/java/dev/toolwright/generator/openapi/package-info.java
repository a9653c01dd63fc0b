/** OpenAPI documents: read, overlaid, normalised, and offered as operations and schemas. */
@NullMarked
package dev.toolwright.generator.openapi;

import org.jspecify.annotations.NullMarked;
