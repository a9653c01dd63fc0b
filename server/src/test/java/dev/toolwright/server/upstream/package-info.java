@NullMarked
package dev.toolwright.server.upstream;

import org.jspecify.annotations.NullMarked;
