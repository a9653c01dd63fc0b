package dev.toolwright.server.doctor.check;

import dev.toolwright.server.doctor.check.Verdict.Met;
import dev.toolwright.server.doctor.check.Verdict.Unknown;
import dev.toolwright.server.doctor.probe.Chain;
import dev.toolwright.server.doctor.probe.Examination;
import dev.toolwright.server.doctor.probe.Tls;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** What the TLS handshake must show. */
final class CertificateChecks {
    private static final Duration SOON = Duration.ofDays(14);

    static final List<Check> ROWS = List.of(
            new Check(
                    "tls-spoken",
                    Part.CERTIFICATE,
                    Weight.FAULT,
                    Who.ALL,
                    CertificateChecks::spoken,
                    "the port speaks TLS",
                    "No client gets as far as its first request.",
                    "Let the reverse proxy serve this port with TLS 1.2 or newer; a firewall must let it through."),
            new Check(
                    "tls-valid",
                    Part.CERTIFICATE,
                    Weight.FAULT,
                    Who.ALL,
                    shown((tls, examination) ->
                            valid(tls, examination.manner().clock().instant())),
                    "no certificate of the chain has expired or is not yet valid",
                    "Every client refuses the connection.",
                    "Renew the certificate and reload the reverse proxy; check that the renewal runs by itself."),
            new Check(
                    "tls-host",
                    Part.CERTIFICATE,
                    Weight.FAULT,
                    Who.ALL,
                    shown((tls, examination) -> Verdict.when(
                            tls.named(), () -> "it is for " + tls.leaf().getSubjectX500Principal())),
                    "the certificate is for this host",
                    "Every client refuses the connection.",
                    "Get a certificate with this host among its alternative names."),
            new Check(
                    "tls-complete",
                    Part.CERTIFICATE,
                    Weight.FAULT,
                    Who.ALL,
                    end(Chain.End.INCOMPLETE, "the chain breaks off before an authority"),
                    "the server sends the intermediate certificates too",
                    "Browsers fetch what is missing and show nothing wrong; clients do not and refuse the connection.",
                    "Configure the file with the full chain (often called fullchain.pem), not the single certificate."),
            new Check(
                    "tls-trusted",
                    Part.CERTIFICATE,
                    Weight.FAULT,
                    Who.ALL,
                    Expectation.all(
                            end(Chain.End.SELF_SIGNED, "the certificate is signed by itself"),
                            end(Chain.End.UNKNOWN_AUTHORITY, "the chain ends in an authority of somebody's own")),
                    "the certificate comes from a generally trusted authority",
                    "Every client refuses the connection.",
                    "Get a certificate from a public authority, for example Let's Encrypt."),
            new Check(
                    "tls-lasting",
                    Part.CERTIFICATE,
                    Weight.ADVICE,
                    Who.ALL,
                    shown((tls, examination) ->
                            lasting(tls, examination.manner().clock().instant())),
                    "the certificate is good for another two weeks",
                    "Soon every client will refuse the connection.",
                    "Find out why the certificate has not been renewed."),
            new Check(
                    "server-tls",
                    Part.SERVER,
                    Weight.FAULT,
                    Who.ALL,
                    CertificateChecks::authorizationServer,
                    "the authorization server is reached by https with a certificate in order",
                    "Clients find the MCP server, but cannot sign in.",
                    "Examine the authorization server's host too: doctor https://its-host"));

    private CertificateChecks() {}

    private static Verdict spoken(Examination examination) {
        URI target = examination.target();
        if ("http".equalsIgnoreCase(target.getScheme())) {
            return new Unknown("the address begins with http://");
        }
        return switch (examination.tls(target)) {
            case Tls.Shown shown -> Verdict.met();
            case Tls.Plain plain -> new Verdict.Broken("it answers in plain text, probably plain http");
            case Tls.Refused refused -> new Verdict.Broken(refused.why());
        };
    }

    private static Expectation shown(BiFunction<Tls.Shown, Examination, Verdict> judge) {
        return examination -> "https".equalsIgnoreCase(examination.target().getScheme())
                        && examination.tls(examination.target()) instanceof Tls.Shown shown
                ? judge.apply(shown, examination)
                : new Unknown("no certificate was shown");
    }

    private static Verdict valid(Tls.Shown tls, Instant now) {
        Optional<X509Certificate> bad = tls.chain().stream()
                .filter(each -> now.isAfter(each.getNotAfter().toInstant())
                        || now.isBefore(each.getNotBefore().toInstant()))
                .findFirst();
        return bad.<Verdict>map(each -> new Verdict.Broken(each.getSubjectX500Principal() + " is valid from "
                        + each.getNotBefore().toInstant() + " to "
                        + each.getNotAfter().toInstant()))
                .orElse(Verdict.met());
    }

    private static Verdict lasting(Tls.Shown tls, Instant now) {
        Instant end = tls.leaf().getNotAfter().toInstant();
        if (now.isAfter(end)) {
            return new Unknown("it has expired already");
        }
        return now.plus(SOON).isBefore(end) ? new Met("until " + end) : new Verdict.Broken("it expires at " + end);
    }

    /** Judged at the moment the certificate became valid, so that an expired one is one fault and not two. */
    private static Expectation end(Chain.End bad, String found) {
        return shown((tls, examination) -> Verdict.when(
                Chain.end(
                                tls.chain(),
                                examination.network().anchors(),
                                tls.leaf().getNotBefore().toInstant())
                        != bad,
                () -> found + ": " + tls.chain().get(tls.chain().size() - 1).getIssuerX500Principal()));
    }

    private static Verdict authorizationServer(Examination examination) {
        Optional<URI> issuer = examination.issuerUri();
        if (issuer.isEmpty()) {
            return new Unknown("no authorization server is named");
        }
        if ("http".equalsIgnoreCase(issuer.get().getScheme())) {
            boolean local =
                    examination.local() && examination.lookup(issuer.get()).loopback();
            return Verdict.when(local, () -> "the address " + issuer.get());
        }
        if (sameOrigin(issuer.get(), examination.target())) {
            return new Met("it is the MCP server's own host");
        }
        return Verdict.when(examination.trusted(issuer.get()), () -> "not so at " + issuer.get());
    }

    private static boolean sameOrigin(URI one, URI other) {
        return one.getScheme().equalsIgnoreCase(other.getScheme())
                && one.getRawAuthority().equalsIgnoreCase(other.getRawAuthority());
    }
}
