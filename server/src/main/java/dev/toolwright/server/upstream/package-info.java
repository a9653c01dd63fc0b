/** Calls to the APIs behind the tools: requests as data, one client per API, failures as a sealed type. */
@NullMarked
package dev.toolwright.server.upstream;

import org.jspecify.annotations.NullMarked;
