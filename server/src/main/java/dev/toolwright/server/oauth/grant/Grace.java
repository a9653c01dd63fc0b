package dev.toolwright.server.oauth.grant;

import java.time.Duration;

/**
 * How long and how often a refresh token that has just been used is answered with the same successor again. Clients refresh from
 * several processes at once and repeat requests whose answers got lost; without it they would be cut off as thieves.
 */
public record Grace(Duration window, int most) {}
