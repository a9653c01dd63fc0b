package dev.toolwright.server.doctor.probe;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One address under examination: every question is put once, and what follows from the answers is worked out as a client would. Not for
 * use by several threads.
 */
public final class Examination {
    /** A host that lets so many questions wait is left alone, or an examination would take ten minutes. */
    private static final int MUCH_TOO_LATE = 3;

    private final URI target;
    private final Network network;
    private final Manner manner;
    private final Wire wire;
    private final Map<Request, Reply> replies = new HashMap<>();
    private final Map<String, Integer> late = new HashMap<>();
    private final Map<String, Lookup> lookups = new HashMap<>();
    private final Map<String, Tls> handshakes = new HashMap<>();

    public Examination(URI target, Network network, Manner manner) {
        this.target = target;
        this.network = network;
        this.manner = manner;
        this.wire = new Wire(new Dialer(network, new Onlooker()), manner.patience());
    }

    public URI target() {
        return target;
    }

    public Manner manner() {
        return manner;
    }

    public Network network() {
        return network;
    }

    public Reply reply(Probe probe) {
        return switch (probe.ask(this)) {
            case Unasked unasked -> unasked;
            case Request request -> reply(request);
        };
    }

    private Reply reply(Request request) {
        Reply known = replies.get(request);
        if (known != null) {
            return known;
        }
        String place = request.uri().getRawAuthority();
        if (late.getOrDefault(place, 0) == MUCH_TOO_LATE) {
            return new Unasked("it was not asked any more after " + MUCH_TOO_LATE + " questions without an answer");
        }
        Reply reply = wire.send(request);
        replies.put(request, reply);
        if (reply instanceof Silence silence && silence.late()) {
            late.merge(place, 1, Integer::sum);
        }
        return reply;
    }

    public Lookup lookup(URI uri) {
        return lookups.computeIfAbsent(Dialer.host(uri), this::lookup);
    }

    private Lookup lookup(String host) {
        try {
            return new Lookup(host, network.addresses(host));
        } catch (UnknownHostException e) {
            return new Lookup(host, List.of());
        }
    }

    public Tls tls(URI uri) {
        return handshakes.computeIfAbsent(
                uri.getRawAuthority(), authority -> Handshake.with(uri, network, manner.patience()));
    }

    /** Whether the target is on this machine. */
    public boolean local() {
        return lookup(target).loopback();
    }

    /** Whether the server talks to whoever comes. */
    public boolean open() {
        return reply(Probes.INITIALIZE) instanceof Answer answer && answer.status() == 200 && !answer.html();
    }

    /** The first challenge of the 401 answer. */
    public Optional<Challenge> challenge() {
        return answer(Probes.INITIALIZE)
                .filter(answer -> answer.status() == 401)
                .flatMap(answer -> answer.header("WWW-Authenticate"))
                .map(Challenge::new);
    }

    /** The protected resource metadata (RFC 9728), from the first place that a client would find it in. */
    public Optional<JsonNode> resourceMetadata() {
        return document(Probes.RESOURCE_BY_CHALLENGE, Probes.RESOURCE_BY_PATH, Probes.RESOURCE_AT_ROOT);
    }

    /** The first authorization server that it names. */
    public Optional<String> issuer() {
        return resourceMetadata()
                .map(document -> document.path("authorization_servers").path(0).asText())
                .filter(issuer -> !issuer.isEmpty());
    }

    public Optional<URI> issuerUri() {
        return issuer().flatMap(Probes::absolute);
    }

    /** The authorization server metadata (RFC 8414), from the first place that a client would find it in. */
    public Optional<JsonNode> serverMetadata() {
        return document(Probes.SERVER_OAUTH, Probes.SERVER_OPENID, Probes.SERVER_OPENID_APPENDED);
    }

    /** An endpoint of the authorization server. */
    public Optional<URI> endpoint(String member) {
        return serverMetadata().map(document -> document.path(member).asText()).flatMap(Probes::absolute);
    }

    /** What the server called us when we registered as Claude. */
    public Optional<String> clientId() {
        return manner.register()
                ? answer(Probes.register(Client.CLAUDE))
                        .map(answer -> answer.json().path("client_id").asText())
                        .filter(id -> !id.isEmpty())
                : Optional.empty();
    }

    /** The scopes that a client would ask for: those of the challenge, or those of the metadata. */
    public String scope() {
        return challenge().flatMap(challenge -> challenge.parameter("scope")).orElseGet(() -> resourceMetadata()
                .map(document -> String.join(" ", texts(document.path("scopes_supported"))))
                .orElse(""));
    }

    /** Whether clients take it for the address of something to talk to in private: full and https, or http on this machine. */
    public boolean acceptable(String address) {
        return Probes.absolute(address)
                .filter(uri -> "https".equalsIgnoreCase(uri.getScheme())
                        || local() && lookup(uri).loopback())
                .isPresent();
    }

    /** Where a probe goes, for a sentence. */
    public String place(Probe probe) {
        return probe.ask(this) instanceof Request request ? request.uri().toString() : "an unknown place";
    }

    /** The operator's token, unless anybody could read it on its way. */
    public Optional<String> sendableToken() {
        return manner.token().filter(token -> local() || trusted(target));
    }

    /** Whether the certificate is in order in every respect. */
    public boolean trusted(URI uri) {
        return tls(uri) instanceof Tls.Shown shown
                && shown.named()
                && Chain.end(shown.chain(), network.anchors(), manner.clock().instant()) == Chain.End.TRUSTED;
    }

    public static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }

    private Optional<JsonNode> document(Probe... places) {
        return Stream.of(places)
                .flatMap(place -> answer(place).stream())
                .filter(answer -> answer.status() == 200)
                .map(Answer::json)
                .filter(JsonNode::isObject)
                .findFirst();
    }

    private Optional<Answer> answer(Probe probe) {
        return reply(probe) instanceof Answer answer ? Optional.of(answer) : Optional.empty();
    }
}
