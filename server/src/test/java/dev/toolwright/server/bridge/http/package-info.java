@NullMarked
package dev.toolwright.server.bridge.http;

import org.jspecify.annotations.NullMarked;
