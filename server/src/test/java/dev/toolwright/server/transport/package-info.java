@NullMarked
package dev.toolwright.server.transport;

import org.jspecify.annotations.NullMarked;
