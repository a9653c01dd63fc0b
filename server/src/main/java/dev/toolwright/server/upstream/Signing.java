package dev.toolwright.server.upstream;

/** How an API learns on whose behalf it is called. */
public sealed interface Signing {

    /** It does not ask. */
    record Unsigned() implements Signing {}

    /** By the token of one account, whoever calls. */
    record OneAccount(PasswordGrant grant) implements Signing {}

    /** By the token that the person who calls has brought from signing in. */
    record EachPerson() implements Signing {}
}
