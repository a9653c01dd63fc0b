package dev.toolwright.generator.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An API as tools see it, and as the client generator does; both say the same.
 *
 * @param document an OpenAPI document with one way of writing everything, and nothing in it that a generator trips over
 */
public record NormalisedApi(Api api, ObjectNode document) {}
