package dev.toolwright.server.doctor.probe;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * The addresses of a host, as this machine's resolver knows them.
 *
 * @param addresses empty when the name is unknown
 */
public record Lookup(String host, List<InetAddress> addresses) {

    public List<InetAddress> ofVersion4() {
        return addresses.stream().filter(Inet4Address.class::isInstance).toList();
    }

    /** Addresses that cannot be reached over the internet. */
    public List<InetAddress> special() {
        return addresses.stream()
                .filter(address -> SpecialPurpose.of(address).isPresent())
                .toList();
    }

    public boolean loopback() {
        return !addresses.isEmpty() && addresses.stream().allMatch(InetAddress::isLoopbackAddress);
    }
}
