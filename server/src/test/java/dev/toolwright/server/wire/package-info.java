/** Drives the server over a socket with bytes of our own: transcripts per revision, cut and malformed requests, vanishing clients. */
@NullMarked
package dev.toolwright.server.wire;

import org.jspecify.annotations.NullMarked;
