@NullMarked
package dev.toolwright.server.task;

import org.jspecify.annotations.NullMarked;
