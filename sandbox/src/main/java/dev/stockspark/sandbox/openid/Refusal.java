package dev.stockspark.sandbox.openid;

/** An error that the browser carries back to the client (RFC 6749 4.1.2.1). */
record Refusal(String error, String description) {}
