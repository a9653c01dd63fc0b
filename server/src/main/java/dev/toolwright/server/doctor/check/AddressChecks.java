package dev.toolwright.server.doctor.check;

import dev.toolwright.server.doctor.check.Verdict.Met;
import dev.toolwright.server.doctor.check.Verdict.Unknown;
import dev.toolwright.server.doctor.probe.Client;
import dev.toolwright.server.doctor.probe.Examination;
import dev.toolwright.server.doctor.probe.Lookup;
import dev.toolwright.server.doctor.probe.SpecialPurpose;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the typed address must be, before anything is sent to it. */
final class AddressChecks {
    static final List<Check> ROWS = List.of(
            new Check(
                    "address-https",
                    Part.ADDRESS,
                    Weight.FAULT,
                    Who.ALL,
                    examination -> Verdict.when(
                            "https".equalsIgnoreCase(examination.target().getScheme()) || examination.local(),
                            () -> "the address begins with "
                                    + examination.target().getScheme() + "://"),
                    "the address begins with https://",
                    "Clients refuse to send a token over an unprotected connection.",
                    "Put a reverse proxy with a certificate in front of the server and give people the https address."),
            new Check(
                    "address-form",
                    Part.ADDRESS,
                    Weight.FAULT,
                    Who.ALL,
                    examination -> form(examination.target()),
                    "the address is in its plain form: lower-case host, no slash at the end, no query, no fragment, no user",
                    "Clients compare the address letter by letter with the one in the server's metadata.",
                    "Give people the address in its plain form, such as https://mcp.example.com/mcp."),
            new Check(
                    "address-port",
                    Part.PUBLIC_ADDRESS,
                    Weight.FAULT,
                    Set.of(Client.CLAUDE),
                    examination -> Verdict.when(
                            examination.target().getPort() == -1
                                    || examination.target().getPort() == 443,
                            () -> "port " + examination.target().getPort()),
                    "the server listens on port 443",
                    "The hosted Claude connects to port 443 only.",
                    "Let a reverse proxy on port 443 pass the requests on."),
            new Check(
                    "dns-found",
                    Part.ADDRESS,
                    Weight.FAULT,
                    Who.ALL,
                    of(Examination::target, (lookup, examination) -> new Met(listed(lookup.addresses()))),
                    "the host's name has an address",
                    "Nobody can connect.",
                    "Create a DNS record of type A for the name, or correct the name."),
            new Check(
                    "dns-ipv4",
                    Part.PUBLIC_ADDRESS,
                    Weight.FAULT,
                    Set.of(Client.CLAUDE),
                    ofFound(
                            Examination::target,
                            (lookup, examination) -> Verdict.when(
                                    !lookup.ofVersion4().isEmpty(), () -> "only IPv6: " + listed(lookup.addresses()))),
                    "the host's name has an IPv4 address",
                    "The hosted Claude connects by IPv4 only, and nothing of it reaches the server's log.",
                    "Create a DNS record of type A beside the one of type AAAA."),
            new Check(
                    "dns-public",
                    Part.PUBLIC_ADDRESS,
                    Weight.FAULT,
                    Who.HOSTED,
                    ofFound(Examination::target, (lookup, examination) -> reachable(lookup)),
                    "every address of the host is reachable from the internet",
                    "Hosted clients cannot connect, or only now and then when there are several addresses.",
                    "Publish only public addresses for this name. If this machine has a resolver of its own that answers"
                            + " differently from the public one, examine from a machine outside."),
            new Check(
                    "server-dns",
                    Part.SERVER,
                    Weight.FAULT,
                    Who.HOSTED,
                    AddressChecks::authorizationServer,
                    "the authorization server's host has public addresses, one of them IPv4",
                    "Hosted clients find the MCP server, but not the place to sign in.",
                    "Publish a public A record for the authorization server, or serve it from the MCP server's own host."));

    private AddressChecks() {}

    private static Verdict form(URI target) {
        boolean plain = target.getRawUserInfo() == null
                && target.getRawQuery() == null
                && target.getRawFragment() == null
                && !target.getRawPath().endsWith("/")
                && target.toString()
                        .startsWith(target.getScheme().toLowerCase() + "://"
                                + target.getHost().toLowerCase());
        return Verdict.when(plain, target::toString);
    }

    private static Expectation of(Function<Examination, URI> which, BiFunction<Lookup, Examination, Verdict> judge) {
        return examination -> {
            Lookup lookup = examination.lookup(which.apply(examination));
            return lookup.addresses().isEmpty()
                    ? new Verdict.Broken("the resolver knows no " + lookup.host())
                    : judge.apply(lookup, examination);
        };
    }

    private static Expectation ofFound(
            Function<Examination, URI> which, BiFunction<Lookup, Examination, Verdict> judge) {
        return examination ->
                examination.lookup(which.apply(examination)).addresses().isEmpty()
                        ? new Unknown("the host's name has no address")
                        : of(which, judge).judge(examination);
    }

    private static Verdict reachable(Lookup lookup) {
        return Verdict.when(lookup.special().isEmpty(), () -> lookup.special().stream()
                .map(address -> address.getHostAddress() + " is "
                        + SpecialPurpose.of(address).orElse(""))
                .collect(Collectors.joining(", ")));
    }

    private static Verdict authorizationServer(Examination examination) {
        Optional<URI> issuer = examination.issuerUri();
        if (issuer.isEmpty()) {
            return new Unknown("no authorization server is named");
        }
        Lookup lookup = examination.lookup(issuer.get());
        if (examination.local() && lookup.loopback()) {
            return Verdict.met();
        }
        return Expectation.all(
                        of(examined -> issuer.get(), (found, examined) -> reachable(found)),
                        of(
                                examined -> issuer.get(),
                                (found, examined) -> Verdict.when(
                                        !found.ofVersion4().isEmpty(),
                                        () -> "only IPv6: " + listed(found.addresses()))))
                .judge(examination);
    }

    private static String listed(List<InetAddress> addresses) {
        return addresses.stream().map(InetAddress::getHostAddress).collect(Collectors.joining(", "));
    }
}
