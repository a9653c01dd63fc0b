package dev.toolwright.server.task;

import java.time.Duration;
import java.time.Instant;

/**
 * What is told of a task: how it was at one moment.
 *
 * @param id not to be guessed
 * @param updated when its state was last another one
 * @param life from its creation until it may be forgotten
 */
public record Task(String id, TaskState state, Instant created, Instant updated, Duration life) {}
