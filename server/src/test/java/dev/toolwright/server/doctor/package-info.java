/** One sound server, and one server for each fault. */
@NullMarked
package dev.toolwright.server.doctor;

import org.jspecify.annotations.NullMarked;
