package dev.toolwright.server.doctor.check;

import dev.toolwright.server.doctor.probe.Client;
import java.util.EnumSet;
import java.util.Set;

/** Groups of clients that fail in the same way. */
final class Who {
    static final Set<Client> ALL = EnumSet.allOf(Client.class);

    /** They come from the internet. */
    static final Set<Client> HOSTED = EnumSet.of(Client.CLAUDE, Client.CHATGPT);

    /** They share the TypeScript SDK's way of reading, or do as it does. */
    static final Set<Client> STRICT = EnumSet.of(Client.CLAUDE, Client.CLAUDE_CODE, Client.VS_CODE, Client.CURSOR);

    private Who() {}
}
