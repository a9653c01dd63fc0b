package dev.toolwright.server.oauth.setup;

/** How people get in, where they have to sign in. */
public sealed interface EntranceSettings permits EmbeddedSettings, ExternalSettings {}
