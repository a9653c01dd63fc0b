package dev.toolwright.server.oauth.client;

/** Finds clients by what they call themselves. */
@FunctionalInterface
public interface ClientLookup {
    Found find(String clientId);

    /** What is known about a client. */
    sealed interface Found {
        /** It may ask for authorization. */
        record Known(Client client) implements Found {}

        /** There is none of this id. */
        record Unknown() implements Found {}

        /** There is a description of it, but not one that may be fetched or relied on. */
        record Unacceptable(String detail) implements Found {}

        /** What describes it cannot be had now; later it may. */
        record Unreachable(String detail) implements Found {}
    }
}
