@NullMarked
package dev.toolwright.server.rest;

import org.jspecify.annotations.NullMarked;
