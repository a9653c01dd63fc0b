/** Tools, generated from tools.yaml. */
@NullMarked
package example.generated.tools;

import org.jspecify.annotations.NullMarked;
