@NullMarked
package dev.toolwright.server.config;

import org.jspecify.annotations.NullMarked;
