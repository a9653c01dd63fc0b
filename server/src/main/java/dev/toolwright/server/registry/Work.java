package dev.toolwright.server.registry;

import dev.toolwright.server.tool.Effect;

/**
 * What is run: a tool, a prompt or a resource.
 *
 * @param name for sentences
 * @param effect what it does to the world
 * @param confirmable whether a token can bring a yes to it
 */
record Work(String name, Effect effect, boolean confirmable) {}
