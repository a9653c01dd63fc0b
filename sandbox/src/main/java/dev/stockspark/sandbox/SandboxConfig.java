package dev.stockspark.sandbox;

import dev.stockspark.sandbox.seed.SeedConfig;
import dev.stockspark.sandbox.token.TokenConfig;
import java.time.Duration;

/**
 * How a sandbox is started.
 *
 * @param port 0 for a free one
 * @param latency added to every answer but those of the controls
 */
public record SandboxConfig(String host, int port, SeedConfig seed, TokenConfig tokens, Duration latency) {
    /** On loopback, on a free port, 250 vehicles, no latency. */
    public static final SandboxConfig STANDARD =
            new SandboxConfig("127.0.0.1", 0, SeedConfig.STANDARD, TokenConfig.STANDARD, Duration.ZERO);

    public SandboxConfig withPort(int number) {
        return new SandboxConfig(host, number, seed, tokens, latency);
    }

    public SandboxConfig withSeed(SeedConfig other) {
        return new SandboxConfig(host, port, other, tokens, latency);
    }

    public SandboxConfig withTokens(TokenConfig other) {
        return new SandboxConfig(host, port, seed, other, latency);
    }

    public SandboxConfig withLatency(Duration each) {
        return new SandboxConfig(host, port, seed, tokens, each);
    }
}
