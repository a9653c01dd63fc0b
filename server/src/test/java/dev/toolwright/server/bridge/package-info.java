@NullMarked
package dev.toolwright.server.bridge;

import org.jspecify.annotations.NullMarked;
