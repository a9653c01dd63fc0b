package dev.toolwright.server.bridge.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.bridge.message.Rpc;
import java.util.function.Consumer;

/** Passes on what a subscription brings, but the acknowledgement only once, however often it is opened. */
final class Acknowledged implements Consumer<ObjectNode> {
    private final Consumer<ObjectNode> others;
    private boolean ever;
    private boolean lately;

    Acknowledged(Consumer<ObjectNode> others) {
        this.others = others;
    }

    @Override
    public void accept(ObjectNode message) {
        boolean acknowledgement = Rpc.method(message).equals("notifications/subscriptions/acknowledged");
        if (!acknowledgement || !ever) {
            others.accept(message);
        }
        ever |= acknowledgement;
        lately |= acknowledgement;
    }

    boolean ever() {
        return ever;
    }

    boolean sinceLastLook() {
        boolean heard = lately;
        lately = false;
        return heard;
    }
}
