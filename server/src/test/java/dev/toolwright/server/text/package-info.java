@NullMarked
package dev.toolwright.server.text;

import org.jspecify.annotations.NullMarked;
