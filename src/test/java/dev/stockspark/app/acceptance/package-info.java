/** The packaged server as a process, driven by the clients that people use. */
@NullMarked
package dev.stockspark.app.acceptance;

import org.jspecify.annotations.NullMarked;
