@NullMarked
package dev.toolwright.server.registry;

import org.jspecify.annotations.NullMarked;
