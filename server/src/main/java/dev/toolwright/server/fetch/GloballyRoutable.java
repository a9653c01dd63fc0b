package dev.toolwright.server.fetch;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * RFC 6890 and the IANA special-purpose address registries: whether an address belongs to the public internet. A table of our own, because
 * the flags of {@link InetAddress} know loopback, link-local and RFC 1918 and miss the rest. For IPv6 only the space that is handed out
 * (2000::/3) counts, less what carries an IPv4 address inside: those are ways around the first table.
 */
public final class GloballyRoutable {
    private static final AddressBlock PUBLIC_V6 = AddressBlock.of("2000::/3");

    private static final List<AddressBlock> SPECIAL = Stream.of(
                    "0.0.0.0/8", // this network
                    "10.0.0.0/8", // private
                    "100.64.0.0/10", // carrier-grade NAT
                    "127.0.0.0/8", // loopback
                    "169.254.0.0/16", // link-local, cloud metadata
                    "172.16.0.0/12", // private
                    "192.0.0.0/24", // protocol assignments
                    "192.0.2.0/24", // documentation
                    "192.31.196.0/24", // AS112
                    "192.52.193.0/24", // AMT
                    "192.88.99.0/24", // 6to4 relays
                    "192.168.0.0/16", // private
                    "192.175.48.0/24", // AS112
                    "198.18.0.0/15", // benchmarking
                    "198.51.100.0/24", // documentation
                    "203.0.113.0/24", // documentation
                    "224.0.0.0/4", // multicast
                    "240.0.0.0/4", // reserved, broadcast
                    "2001::/23", // protocol assignments: Teredo, ORCHID, benchmarking
                    "2001:db8::/32", // documentation
                    "2002::/16", // 6to4
                    "2620:4f:8000::/48", // AS112
                    "3ffe::/16", // the former 6bone
                    "3fff::/20") // documentation
            .map(AddressBlock::of)
            .toList();

    private static final int ISATAP_AT = 8;

    private GloballyRoutable() {}

    public static boolean test(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean special = SPECIAL.stream().anyMatch(block -> block.contains(bytes));
        return !special && (bytes.length == 4 || PUBLIC_V6.contains(bytes) && !isIsatap(bytes));
    }

    /** RFC 5214 section 6.1: an interface identifier 0000:5efe or 0200:5efe is followed by an IPv4 address. */
    private static boolean isIsatap(byte[] v6) {
        return (v6[ISATAP_AT] & 0xFC) == 0
                && v6[ISATAP_AT + 1] == 0
                && v6[ISATAP_AT + 2] == 0x5E
                && v6[ISATAP_AT + 3] == (byte) 0xFE;
    }
}
