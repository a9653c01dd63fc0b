package dev.toolwright.server.fetch;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** A range of addresses in CIDR notation (RFC 4632). */
record AddressBlock(byte[] base, int prefix) {

    static AddressBlock of(String cidr) {
        String[] parts = cidr.split("/");
        try {
            return new AddressBlock(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
        } catch (UnknownHostException notLiteral) {
            throw new IllegalArgumentException("not a literal address: " + cidr, notLiteral);
        }
    }

    boolean contains(byte[] address) {
        if (address.length != base.length) {
            return false;
        }
        int host = base.length * 8 - prefix;
        return new BigInteger(1, address).shiftRight(host).equals(new BigInteger(1, base).shiftRight(host));
    }
}
