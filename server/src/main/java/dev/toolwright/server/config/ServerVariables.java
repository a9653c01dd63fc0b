package dev.toolwright.server.config;

import dev.toolwright.server.text.Nearest;
import dev.toolwright.server.tool.Catalogue;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The table of the server's own variables, and how they become a {@link ServerConfig}. */
public final class ServerVariables {
    static final Variable<String> HOST =
            new Variable<>("HOST", Shape.text("a host name or address"), "127.0.0.1", "address to listen on");
    static final Variable<Integer> PORT =
            new Variable<>("PORT", Shape.number(0, 65_535), "8080", "port to listen on, 0 for a free one");
    static final Variable<Optional<URI>> PUBLIC_URL = new Variable<>(
            "PUBLIC_URL",
            Shape.optional(Shape.origin()),
            "",
            "origin under which clients reach the server; host and port if unset");
    static final Variable<AuthMode> AUTH =
            new Variable<>("AUTH", Shape.oneOf(AuthMode.class), "embedded", "how callers are known");
    static final Variable<List<String>> ALLOWED_ORIGINS = new Variable<>(
            "ALLOWED_ORIGINS",
            Shape.list("origins with commas"),
            "",
            "further web origins that may call from a browser");
    static final Variable<List<String>> TOOLSETS = new Variable<>(
            "TOOLSETS", Shape.list("names with commas, or all"), "", "toolsets to switch on instead of the usual ones");
    static final Variable<SessionUse> SESSIONS = new Variable<>(
            "SESSIONS",
            Shape.oneOf(SessionUse.class),
            "asked",
            "older clients that get a session, which only this process knows: never any, asked for those that can be asked"
                    + " something, always all");
    static final Variable<Optional<Continuity.StateKey>> STATE_KEY = new Variable<>(
            "STATE_KEY",
            Shape.optional(Shape.stateKey()),
            "",
            "key for what goes through clients, the same in all processes; unset, a new one at each start",
            true);
    static final Variable<LogLevel> LOG =
            new Variable<>("LOG", Shape.oneOf(LogLevel.class), "info", "how much to log to stderr");
    static final Variable<Boolean> CHECK_RESULTS = new Variable<>(
            "CHECK_RESULTS", Shape.flag(), "false", "validate every result against its tool's output schema");
    static final Variable<List<String>> ADMINISTRATORS = new Variable<>(
            "ADMINISTRATORS",
            Shape.list("ids of people with commas"),
            "",
            "people who may see how the server does, as the command clients names them");
    static final Variable<Integer> MAX_BODY = new Variable<>("MAX_BODY", Shape.size(), "4MB", "longest request body");
    static final Variable<Integer> MAX_HEADERS =
            new Variable<>("MAX_HEADERS", Shape.size(), "16kB", "longest header section of a request");
    static final Variable<Integer> MAX_CONNECTIONS =
            new Variable<>("MAX_CONNECTIONS", Shape.number(1, 1_000_000), "4096", "connections open at the same time");
    static final Variable<Integer> MAX_REQUESTS =
            new Variable<>("MAX_REQUESTS", Shape.number(1, 1_000_000), "1024", "requests under way at the same time");
    static final Variable<Integer> MAX_STREAMS = new Variable<>(
            "MAX_STREAMS", Shape.number(1, 1_000_000), "3072", "streams open at the same time, besides requests");
    static final Variable<Duration> CALL_TIMEOUT =
            new Variable<>("CALL_TIMEOUT", Shape.duration(), "60s", "longest tool call");
    static final Variable<Duration> IDLE_TIMEOUT =
            new Variable<>("IDLE_TIMEOUT", Shape.duration(), "90s", "longest silence on a connection");
    static final Variable<Duration> STOP_TIMEOUT =
            new Variable<>("STOP_TIMEOUT", Shape.duration(), "20s", "how long calls may finish when stopping");

    static final Variable<Integer> MAX_TASKS = new Variable<>(
            "MAX_TASKS",
            Shape.number(0, 100_000),
            "256",
            "long calls that are kept as tasks, which only this process knows, 0 for none");
    static final Variable<Duration> TASK_TIMEOUT =
            new Variable<>("TASK_TIMEOUT", Shape.duration(), "15m", "longest call that is kept as a task");

    private ServerVariables() {}

    /** Reads them all; nothing when something is wrong, and then the environment knows what. */
    public static Optional<ServerConfig> read(Environment env, Catalogue catalogue) {
        String host = env.read(HOST);
        int port = env.read(PORT);
        Optional<URI> publicUrl = env.read(PUBLIC_URL);
        AuthMode auth = env.read(AUTH);
        Set<String> origins = Set.copyOf(env.read(ALLOWED_ORIGINS));
        List<String> toolsets = toolsets(env, catalogue);
        Continuity continuity = new Continuity(
                env.read(SESSIONS),
                env.read(STATE_KEY),
                new Continuity.Tasks(env.read(MAX_TASKS), env.read(TASK_TIMEOUT)));
        Diagnostics diagnostics =
                new Diagnostics(env.read(LOG), env.read(CHECK_RESULTS), Set.copyOf(env.read(ADMINISTRATORS)));
        return limits(env)
                .flatMap(limits -> env.attempt(() -> new ServerConfig(
                        host, port, publicUrl, auth, origins, toolsets, continuity, limits, diagnostics)));
    }

    private static Optional<Limits> limits(Environment env) {
        int body = env.read(MAX_BODY);
        int headers = env.read(MAX_HEADERS);
        int connections = env.read(MAX_CONNECTIONS);
        int requests = env.read(MAX_REQUESTS);
        int streams = env.read(MAX_STREAMS);
        Duration call = env.read(CALL_TIMEOUT);
        Duration idle = env.read(IDLE_TIMEOUT);
        Duration stop = env.read(STOP_TIMEOUT);
        return env.attempt(() -> new Limits(body, headers, connections, requests, streams, call, idle, stop));
    }

    private static List<String> toolsets(Environment env, Catalogue catalogue) {
        List<String> asked = env.read(TOOLSETS);
        List<String> all =
                catalogue.toolsets().stream().map(Catalogue.Toolset::name).toList();
        asked.stream()
                .filter(name -> !all.contains(name) && !name.equals("all"))
                .forEach(name -> env.problem(
                        env.nameOf(TOOLSETS) + ": there is no toolset \"" + name + "\"" + Nearest.hint(name, all)));
        Stream<Catalogue.Toolset> chosen = catalogue.toolsets().stream();
        return chosen.filter(
                        set -> asked.isEmpty() ? set.enabled() : asked.contains("all") || asked.contains(set.name()))
                .map(Catalogue.Toolset::name)
                .toList();
    }
}
