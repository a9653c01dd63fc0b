/** What is put on the wire and what came back, once each. Judges nothing. */
@NullMarked
package dev.toolwright.server.doctor.probe;

import org.jspecify.annotations.NullMarked;
