package dev.toolwright.server.doctor.probe;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/**
 * Blocks of addresses that are not reachable over the internet (IANA's special-purpose registries, RFC 6890). The predicates of
 * {@link InetAddress} miss shared, benchmarking, documentation and unique-local addresses.
 */
public final class SpecialPurpose {
    private static final List<Block> BLOCKS = List.of(
            Block.of("0.0.0.0/8", "\"this network\""),
            Block.of("10.0.0.0/8", "private"),
            Block.of("100.64.0.0/10", "shared by a provider's customers"),
            Block.of("127.0.0.0/8", "loopback"),
            Block.of("169.254.0.0/16", "link-local"),
            Block.of("172.16.0.0/12", "private"),
            Block.of("192.0.0.0/24", "for protocol assignments"),
            Block.of("192.0.2.0/24", "for documentation"),
            Block.of("192.168.0.0/16", "private"),
            Block.of("198.18.0.0/15", "for benchmarks"),
            Block.of("198.51.100.0/24", "for documentation"),
            Block.of("203.0.113.0/24", "for documentation"),
            Block.of("224.0.0.0/4", "multicast"),
            Block.of("240.0.0.0/4", "reserved"),
            Block.of("::/127", "loopback or unspecified"),
            Block.of("64:ff9b:1::/48", "for local translation"),
            Block.of("100::/64", "discard-only"),
            Block.of("2001:db8::/32", "for documentation"),
            Block.of("3fff::/20", "for documentation"),
            Block.of("fc00::/7", "unique-local (private)"),
            Block.of("fe80::/10", "link-local"),
            Block.of("ff00::/8", "multicast"));

    private SpecialPurpose() {}

    /** What the address is for, when it is not for the internet: "private", "loopback", … */
    public static Optional<String> of(InetAddress address) {
        return BLOCKS.stream()
                .filter(block -> block.holds(address))
                .map(Block::purpose)
                .findFirst();
    }

    private record Block(byte[] start, int prefix, String purpose) {
        static Block of(String cidr, String purpose) {
            String[] halves = cidr.split("/", 2);
            try {
                byte[] start = InetAddress.getByName(halves[0]).getAddress();
                return new Block(start, Integer.parseInt(halves[1]), purpose);
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(cidr, e);
            }
        }

        boolean holds(InetAddress address) {
            byte[] bytes = address.getAddress();
            return bytes.length == start.length && prefixOf(bytes).equals(prefixOf(start));
        }

        private BigInteger prefixOf(byte[] bytes) {
            return new BigInteger(1, bytes).shiftRight(bytes.length * 8 - prefix);
        }
    }
}
