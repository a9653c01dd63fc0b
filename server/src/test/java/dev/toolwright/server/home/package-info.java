@NullMarked
package dev.toolwright.server.home;

import org.jspecify.annotations.NullMarked;
