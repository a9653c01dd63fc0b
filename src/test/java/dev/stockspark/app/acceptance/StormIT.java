package dev.stockspark.app.acceptance;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The packaged server is killed at random moments of a storm of sign-ins, refreshes and revocations: nothing that it has acknowledged is lost, and
 * nothing that it has revoked works.
 *
 * <p>{@code -Dstorm.kills=200} is the long form, {@code -Dstorm.seed=…} repeats one; {@code -Dstorm.database=jdbc:postgresql:…} keeps everything there.
 */
final class StormIT {
    private static final int SHORT_FORM = 5;
    private static final int LATEST = 120;

    @Test
    void whatWasAcknowledgedSurvivesAKill() {
        long seed = Long.getLong("storm.seed", System.nanoTime());
        int kills = Integer.getInteger("storm.kills", SHORT_FORM);
        Random random = new Random(seed);
        Ledger ledger = new Ledger();
        try (SignedInStack stack = SignedInStack.start(settings())) {
            Storm storm = new Storm(stack, ledger);
            storm.before();
            for (int kill = 0; kill < kills; kill++) {
                storm.untilKilled(random.nextInt(LATEST), random);
                stack.startAgain();
                ledger.audit(random);
            }
            ledger.auditAll();
        } catch (AssertionError | RuntimeException failed) {
            throw new AssertionError("-Dstorm.seed=" + seed + " after " + ledger, failed);
        }
        System.out.println("storm: " + kills + " kills, " + ledger + ", seed " + seed);
    }

    private static Map<String, String> settings() {
        // Quick to start, because it starts so often.
        Map<String, String> settings =
                new HashMap<>(Map.of("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"));
        Optional.ofNullable(System.getProperty("storm.database"))
                .ifPresent(url -> settings.put("STOCKSPARK_DATABASE_URL", url));
        return settings;
    }
}
