/** The checks as rows: who needs it, what is asked, what is expected, how to mend it. */
@NullMarked
package dev.toolwright.server.doctor.check;

import org.jspecify.annotations.NullMarked;
