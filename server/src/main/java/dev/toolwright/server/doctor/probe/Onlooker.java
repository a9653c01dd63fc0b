package dev.toolwright.server.doctor.probe;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Lets every certificate pass and remembers it, so that one fault does not hide the next. A doctor looks on: nothing secret is sent
 * over such a connection unless {@link Chain} has found the certificate in order.
 */
final class Onlooker extends X509ExtendedTrustManager {
    private List<X509Certificate> chain = List.of();
    private boolean named;

    List<X509Certificate> chain() {
        return chain;
    }

    boolean named() {
        return named;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] certificates, String authType, Socket socket) {
        chain = List.of(certificates);
        named = isNamed(certificates, authType, (SSLSocket) socket);
    }

    /** The runtime's own comparison of names, reached by trusting nothing but this certificate. */
    private static boolean isNamed(X509Certificate[] certificates, String authType, SSLSocket socket) {
        try {
            KeyStore only = KeyStore.getInstance(KeyStore.getDefaultType());
            only.load(null, null);
            only.setCertificateEntry("leaf", certificates[0]);
            TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
            factory.init(only);
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
            ((X509ExtendedTrustManager) factory.getTrustManagers()[0])
                    .checkServerTrusted(new X509Certificate[] {certificates[0]}, authType, socket);
            return true;
        } catch (CertificateException e) {
            return false;
        } catch (GeneralSecurityException | java.io.IOException e) {
            throw new IllegalStateException("the Java runtime cannot compare certificates", e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] certificates, String authType, SSLEngine engine) {
        throw new UnsupportedOperationException("only sockets are opened");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] certificates, String authType) {
        throw new UnsupportedOperationException("only sockets are opened");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] certificates, String authType, Socket socket) {
        throw new UnsupportedOperationException("nothing is served");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] certificates, String authType, SSLEngine engine) {
        throw new UnsupportedOperationException("nothing is served");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] certificates, String authType) {
        throw new UnsupportedOperationException("nothing is served");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
