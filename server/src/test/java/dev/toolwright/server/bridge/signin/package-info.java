@NullMarked
package dev.toolwright.server.bridge.signin;

import org.jspecify.annotations.NullMarked;
