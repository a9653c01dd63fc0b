package dev.toolwright.server.oauth.token;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.oauth.error.ErrorCode;
import dev.toolwright.server.oauth.error.Refusal;
import dev.toolwright.server.oauth.form.Form;
import dev.toolwright.server.oauth.ground.Ground;
import dev.toolwright.server.oauth.http.Answer;
import dev.toolwright.server.oauth.http.Body;
import dev.toolwright.server.oauth.http.Endpoint;
import dev.toolwright.server.oauth.site.Paths;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code POST /token}, RFC 6749 section 3.2: never HTML, never 200 with an error, and nothing but 400 for a bad grant. */
public final class TokenService implements HttpService {
    private static final Logger LOG = System.getLogger(TokenService.class.getName());
    private static final int LONGEST_BODY = 16 * 1024;

    private final Ground ground;
    private final List<RequestRule> rules;
    private final CodeGrant codes;
    private final RefreshGrant refreshes;

    public TokenService(Ground ground) {
        this.ground = ground;
        this.rules = List.of(
                new SingleParameters(),
                new PublicClientsOnly(),
                new ClientKnown(ground.store().clients()));
        this.codes = new CodeGrant(ground);
        this.refreshes = new RefreshGrant(ground);
    }

    @Override
    public void routing(HttpRules routing) {
        routing.any(Paths.TOKEN, Endpoint.forPrograms(Map.of(Method.POST, this::answer)));
    }

    private Answer answer(ServerRequest request) {
        Form form = Body.form(request, LONGEST_BODY);
        boolean authorized = request.headers().contains(HeaderNames.AUTHORIZATION);
        return http(answer(new TokenRequest(form, authorized)));
    }

    private TokenAnswer answer(TokenRequest request) {
        Optional<Refusal> refusal =
                rules.stream().flatMap(rule -> rule.check(request).stream()).findFirst();
        return refusal.<TokenAnswer>map(TokenAnswer.Refused::new).orElseGet(() -> dispatch(request.form()));
    }

    private TokenAnswer dispatch(Form form) {
        return switch (form.one("grant_type").orElse("")) {
            case "authorization_code" -> codes.answer(form, ground.now());
            case "refresh_token" -> refreshes.answer(form, ground.now());
            case "" -> refused(ErrorCode.INVALID_REQUEST, "grant_type is missing");
            default ->
                refused(ErrorCode.UNSUPPORTED_GRANT_TYPE, "grant_type must be authorization_code or refresh_token");
        };
    }

    private static TokenAnswer refused(ErrorCode code, String description) {
        return new TokenAnswer.Refused(Refusal.of(code, description));
    }

    private static Answer http(TokenAnswer answer) {
        return switch (answer) {
            case TokenAnswer.Issued issued -> Answer.json(200, body(issued)).neverStored();
            case TokenAnswer.Refused refused -> refused(refused.refusal());
        };
    }

    private static Answer refused(Refusal refusal) {
        LOG.log(Level.INFO, "token request refused: {0}: {1}", refusal.code().wire(), refusal.detail());
        return refusal == PublicClientsOnly.AUTHENTICATED
                ? Answer.error(401, refusal).with("WWW-Authenticate", "Basic realm=\"token\"")
                : Answer.error(400, refusal);
    }

    private static ObjectNode body(TokenAnswer.Issued issued) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("access_token", issued.access().value());
        body.put("token_type", "Bearer");
        body.put("expires_in", issued.lifetime().toSeconds());
        issued.refresh().ifPresent(refresh -> body.put("refresh_token", refresh.value()));
        body.put("scope", issued.scopes().text());
        return body;
    }
}
