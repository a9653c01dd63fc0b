@NullMarked
package dev.toolwright.server.mcp;

import org.jspecify.annotations.NullMarked;
