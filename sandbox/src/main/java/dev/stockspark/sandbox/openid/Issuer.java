package dev.stockspark.sandbox.openid;

import java.util.function.Supplier;

/**
 * The provider's name and address. It does not follow the Host header: one issuer, however it was reached.
 *
 * @param home address of the sandbox, known once it listens
 */
record Issuer(Supplier<String> home, String realm) {
    String text() {
        return home.get() + path();
    }

    String path() {
        return "/realms/" + realm;
    }

    String other() {
        return home.get() + "/realms/another";
    }

    String address(Part part) {
        return text() + part.path();
    }
}
