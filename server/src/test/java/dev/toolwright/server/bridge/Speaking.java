package dev.toolwright.server.bridge;

import dev.toolwright.server.bridge.RemoteServer.Script;

/** What servers of each era say to the first messages of clients of each era. */
final class Speaking {
    static final String TOOLS = "{\"tools\":[{\"name\":\"echo\",\"inputSchema\":{\"type\":\"object\"}}]";
    static final String ECHO = "{\"content\":[{\"type\":\"text\",\"text\":\"hello\"}]";

    private Speaking() {}

    static RemoteServer server(ServerEra era) {
        return switch (era) {
            case LEGACY -> legacy(new RemoteServer());
            case MODERN -> modern(new RemoteServer());
            case BOTH -> both(new RemoteServer());
        };
    }

    static RemoteServer legacy(RemoteServer server) {
        return server.on("*", Script.error(400, -32000, "Bad Request: no valid session"))
                .on("initialize", (request, wire) -> {
                    wire.header("Mcp-Session-Id", "s1");
                    wire.json(200, request.result(initialized()));
                })
                .on("notifications/initialized", (request, wire) -> wire.accepted())
                .on("notifications/cancelled", (request, wire) -> wire.accepted())
                .on("response", (request, wire) -> wire.accepted())
                .on("GET", (request, wire) -> wire.json(405, "{}"))
                .on("DELETE", (request, wire) -> wire.json(200, "{}"))
                .on("tools/list", Script.result(TOOLS + "}"))
                .on("tools/call", Script.result(ECHO + "}"));
    }

    static RemoteServer modern(RemoteServer server) {
        return server.on("*", Script.error(400, -32020, "header mismatch"))
                .on("server/discover", Script.result(discovered("[\"2026-07-28\"]")))
                .on(
                        "tools/list",
                        Script.result(TOOLS + ",\"resultType\":\"complete\",\"ttlMs\":1,\"cacheScope\":\"public\"}"))
                .on("tools/call", Script.result(ECHO + ",\"resultType\":\"complete\"}"));
    }

    private static RemoteServer both(RemoteServer server) {
        return legacy(server)
                .on("server/discover", Script.result(discovered("[\"2026-07-28\",\"2025-11-25\"]")))
                .on("tools/list", inTheWordsOfTheRequest(TOOLS, ",\"ttlMs\":1,\"cacheScope\":\"public\""))
                .on("tools/call", inTheWordsOfTheRequest(ECHO, ""));
    }

    private static Script inTheWordsOfTheRequest(String result, String hints) {
        return (request, wire) -> wire.json(
                200,
                request.result(
                        request.meta("protocolVersion").isMissingNode()
                                ? result + "}"
                                : result + ",\"resultType\":\"complete\"" + hints + "}"));
    }

    private static String initialized() {
        return "{\"protocolVersion\":\"2025-06-18\",\"capabilities\":{\"tools\":{\"listChanged\":true},"
                + "\"resources\":{\"subscribe\":true},\"logging\":{}},"
                + "\"serverInfo\":{\"name\":\"old\",\"version\":\"1\"},\"instructions\":\"be kind\"}";
    }

    static String discovered(String versions) {
        return "{\"resultType\":\"complete\",\"supportedVersions\":" + versions
                + ",\"capabilities\":{\"tools\":{\"listChanged\":true},\"resources\":{\"subscribe\":true}},"
                + "\"instructions\":\"be kind\",\"_meta\":{\"io.modelcontextprotocol/serverInfo\":"
                + "{\"name\":\"new\",\"version\":\"1\"}}}";
    }
}
