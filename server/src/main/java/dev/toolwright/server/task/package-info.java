/**
 * Calls that outlive their request: each is a task that somebody asks after until it has ended. Knows no protocol; kept in memory,
 * bounded in number and time.
 */
@NullMarked
package dev.toolwright.server.task;

import org.jspecify.annotations.NullMarked;
