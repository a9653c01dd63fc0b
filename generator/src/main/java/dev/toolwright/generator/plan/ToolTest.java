package dev.toolwright.generator.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A test that stands beside a tool.
 *
 * @param script its words as JSON, with {@code file} and, by JSON Pointer, the lines of what is expected ({@code places})
 */
public record ToolTest(String tool, ObjectNode script) {}
