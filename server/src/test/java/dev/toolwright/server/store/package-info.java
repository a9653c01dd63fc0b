@NullMarked
package dev.toolwright.server.store;

import org.jspecify.annotations.NullMarked;
