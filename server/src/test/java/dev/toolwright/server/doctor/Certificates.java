package dev.toolwright.server.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate authority of the tests' own, made with the JDK's keytool, and what it has signed, well and badly. */
final class Certificates {
    static final Certificates MADE = new Certificates();

    private static final String PASSWORD = "changeit";
    private static final String HOSTS = "san=dns:mcp.example.test,dns:login.example.test";

    private final Path folder;
    private final Map<Kind, SSLContext> contexts = new ConcurrentHashMap<>();

    enum Kind {
        SOUND("sound.pem", "between.pem"),
        EXPIRED("expired.pem", "between.pem"),
        SOON_EXPIRED("soon.pem", "between.pem"),
        OTHER_HOST("other.pem", "between.pem"),
        INCOMPLETE("sound.pem"),
        STRANGERS("strangers.pem", "stranger.p12"),
        SELF_SIGNED("leaf.p12");

        private final List<String> chain;

        Kind(String... chain) {
            this.chain = List.of(chain);
        }
    }

    private Certificates() {
        try {
            folder = Files.createTempDirectory("certificates");
            folder.toFile().deleteOnExit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        authority("root");
        authority("stranger");
        pair("between", "CN=Tests Intermediate", "bc:c", "-startdate", "-100d", "-validity", "3000");
        pair("leaf", "CN=mcp.example.test", HOSTS, "-startdate", "-100d", "-validity", "3000");
        request("between");
        request("leaf");
        sign("root", "between", "between.pem", "bc:c", "-startdate", "-100d", "-validity", "3000");
        sign("between", "leaf", "sound.pem", HOSTS, "-validity", "300");
        sign("between", "leaf", "expired.pem", HOSTS, "-startdate", "-60d", "-validity", "30");
        sign("between", "leaf", "soon.pem", HOSTS, "-validity", "5");
        sign("between", "leaf", "other.pem", "san=dns:another.example.test,dns:login.example.test", "-validity", "300");
        sign("stranger", "leaf", "strangers.pem", HOSTS, "-validity", "300");
    }

    List<X509Certificate> anchors() {
        return List.of(read("root.p12"));
    }

    /** For a server. */
    SSLContext context(Kind kind) {
        return contexts.computeIfAbsent(kind, this::make);
    }

    private SSLContext make(Kind kind) {
        try (InputStream in = Files.newInputStream(folder.resolve("leaf.p12"))) {
            KeyStore pairs = KeyStore.getInstance("PKCS12");
            pairs.load(in, PASSWORD.toCharArray());
            Key key = pairs.getKey("leaf", PASSWORD.toCharArray());
            KeyStore shown = KeyStore.getInstance("PKCS12");
            shown.load(null, null);
            shown.setKeyEntry(
                    "leaf",
                    key,
                    PASSWORD.toCharArray(),
                    kind.chain.stream().map(this::read).toArray(Certificate[]::new));
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(shown, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A signed certificate from its file, or the one that a pair was made with from its store. */
    private X509Certificate read(String file) {
        if (file.endsWith(".p12")) {
            return own(file);
        }
        try (InputStream in = Files.newInputStream(folder.resolve(file))) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private X509Certificate own(String store) {
        try (InputStream in = Files.newInputStream(folder.resolve(store))) {
            KeyStore pairs = KeyStore.getInstance("PKCS12");
            pairs.load(in, PASSWORD.toCharArray());
            return (X509Certificate) pairs.getCertificate(store.replace(".p12", ""));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void authority(String name) {
        pair(name, "CN=Tests " + name, "bc:c", "-startdate", "-100d", "-validity", "3000");
    }

    private void pair(String name, String subject, String extension, String... more) {
        run(name, more, "-genkeypair", "-keyalg", "EC", "-dname", subject, "-ext", extension);
    }

    private void request(String name) {
        run(name, new String[0], "-certreq", "-file", name + ".csr");
    }

    private void sign(String by, String whose, String file, String extension, String... more) {
        run(by, more, "-gencert", "-rfc", "-infile", whose + ".csr", "-outfile", file, "-ext", extension);
    }

    private void run(String store, String[] more, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of("-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC"));
        command.addAll(List.of(arguments));
        command.addAll(List.of(more));
        command.addAll(List.of("-alias", store, "-keystore", store + ".p12", "-storepass", PASSWORD));
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertEquals(0, process.waitFor(), command + "\n" + said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
