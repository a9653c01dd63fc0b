package dev.toolwright.server.oauth.http;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.RequestException;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One path: what answers each method, 405 for all others, 204 for OPTIONS, and an answer in the endpoint's own form when something
 * goes wrong.
 */
public final class Endpoint implements Handler {
    private final Map<Method, Function<ServerRequest, Answer>> methods;
    private final Style style;

    private Endpoint(Map<Method, Function<ServerRequest, Answer>> methods, Style style) {
        this.methods = methods;
        this.style = style;
    }

    /** For programs: errors are JSON, and web pages of any origin may call it, without cookies. */
    public static Endpoint forPrograms(Map<Method, Function<ServerRequest, Answer>> methods) {
        return new Endpoint(methods, new ProgramStyle());
    }

    /** For people: errors are pages, and no other page may read anything. */
    public static Endpoint forPeople(Map<Method, Function<ServerRequest, Answer>> methods, Style pages) {
        return new Endpoint(methods, pages);
    }

    @Override
    public void handle(ServerRequest request, ServerResponse response) {
        Method method = request.prologue().method();
        Answer answer = style.finish(answer(request, method), allowed()).last();
        response.status(answer.status());
        answer.fields().forEach(field -> add(response, field));
        if (answer.body().length == 0 || method.equals(Method.HEAD)) {
            response.send();
        } else {
            response.send(answer.body());
        }
    }

    private Answer answer(ServerRequest request, Method method) {
        Optional<Function<ServerRequest, Answer>> handler =
                Optional.ofNullable(methods.get(method.equals(Method.HEAD) ? Method.GET : method));
        if (handler.isPresent()) {
            return safely(handler.get(), request);
        }
        return method.equals(Method.OPTIONS)
                ? Answer.empty(204).with("Allow", allowed())
                : style.methodNotAllowed(request).with("Allow", allowed());
    }

    private Answer safely(Function<ServerRequest, Answer> handler, ServerRequest request) {
        try {
            return handler.apply(request);
        } catch (RefusedException refused) {
            return style.refused(request, refused);
        } catch (CloseConnectionException | RequestException nobodyToTell) {
            throw nobodyToTell;
        } catch (RuntimeException failed) {
            return style.failed(request, failed);
        }
    }

    private String allowed() {
        String names = methods.keySet().stream().map(Method::text).sorted().collect(Collectors.joining(", "));
        return (methods.containsKey(Method.GET) ? names.replace("GET", "GET, HEAD") : names) + ", OPTIONS";
    }

    private static void add(ServerResponse response, Answer.Field field) {
        HeaderName name = HeaderNames.create(field.name());
        response.headers().add(HeaderValues.create(name, field.value()));
    }
}
