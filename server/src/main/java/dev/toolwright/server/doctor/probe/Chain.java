package dev.toolwright.server.doctor.probe;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a chain of certificates leads to an authority (RFC 5280 section 6), leaving aside what else may be wrong with it. */
public final class Chain {
    private Chain() {}

    /** How far a chain leads. */
    public enum End {
        TRUSTED,
        SELF_SIGNED,
        UNKNOWN_AUTHORITY,
        INCOMPLETE
    }

    /** @param at judged as if it were this moment, so that an expired chain can still be complete */
    public static End end(List<X509Certificate> chain, List<X509Certificate> anchors, Instant at) {
        X509Certificate top = chain.get(chain.size() - 1);
        if (leads(chain, anchors, at)) {
            return End.TRUSTED;
        }
        if (!top.getIssuerX500Principal().equals(top.getSubjectX500Principal())) {
            return End.INCOMPLETE;
        }
        return chain.size() == 1 ? End.SELF_SIGNED : End.UNKNOWN_AUTHORITY;
    }

    private static boolean leads(List<X509Certificate> chain, List<X509Certificate> anchors, Instant at) {
        Set<TrustAnchor> trusted =
                anchors.stream().map(each -> new TrustAnchor(each, null)).collect(Collectors.toSet());
        List<X509Certificate> path =
                chain.stream().filter(each -> !anchors.contains(each)).toList();
        if (path.isEmpty() || trusted.isEmpty()) {
            return !trusted.isEmpty();
        }
        try {
            PKIXParameters parameters = new PKIXParameters(trusted);
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(at));
            CertPathValidator.getInstance("PKIX")
                    .validate(CertificateFactory.getInstance("X.509").generateCertPath(path), parameters);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
