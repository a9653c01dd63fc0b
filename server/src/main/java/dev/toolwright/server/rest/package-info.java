/** The tools as plain HTTP: {@code /api/tools}, with the same checks, rights and results as through MCP. */
@NullMarked
package dev.toolwright.server.rest;

import org.jspecify.annotations.NullMarked;
