/** What the language has no word for: asking a model, asking for roots, forms with fields, and logging. */
@NullMarked
package conformance;

import org.jspecify.annotations.NullMarked;
