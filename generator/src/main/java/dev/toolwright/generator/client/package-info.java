/** The REST clients: what the templates of the client generator print, decided here so that the templates decide nothing. */
@NullMarked
package dev.toolwright.generator.client;

import org.jspecify.annotations.NullMarked;
