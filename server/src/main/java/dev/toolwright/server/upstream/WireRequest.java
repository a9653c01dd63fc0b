package dev.toolwright.server.upstream;

import dev.toolwright.server.upstream.ApiRequest.Given;
import dev.toolwright.server.upstream.ApiRequest.In;
import dev.toolwright.server.upstream.ApiRequest.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A request in the form in which it is sent, any number of times.
 *
 * @param target origin form, encoded
 * @param fields header fields, checked; without those of the connection
 * @param body empty when there is none
 */
record WireRequest(String method, String target, List<Parameter> fields, byte[] body) {

    /** @throws UnsendableException when a value cannot be sent */
    static WireRequest of(ApiRequest request, String basePath) {
        List<Parameter> fields = fields(request);
        fields.forEach(field -> FieldRule.check(field.name(), field.value()));
        if (fields.stream().noneMatch(field -> field.name().equalsIgnoreCase("Accept"))) {
            fields.add(new Parameter("Accept", "application/json"));
        }
        EncodedBody body = EncodedBody.of(request);
        body.type().ifPresent(type -> fields.add(new Parameter("Content-Type", type)));
        return new WireRequest(
                request.method(), RequestTarget.of(basePath, request), List.copyOf(fields), body.bytes());
    }

    private static List<Parameter> fields(ApiRequest request) {
        List<Parameter> fields = new ArrayList<>();
        for (Given each : request.values(In.HEADER)) {
            Styled.inHeader(each).ifPresent(value -> fields.add(new Parameter(each.name(), value)));
        }
        String cookies = request.values(In.COOKIE).stream()
                .flatMap(each -> Styled.inCookie(each).stream())
                .collect(Collectors.joining("; "));
        if (!cookies.isEmpty()) {
            fields.add(new Parameter("Cookie", cookies)); // one field: RFC 6265 section 5.4
        }
        return fields;
    }

    WireRequest with(Parameter field) {
        List<Parameter> more = new ArrayList<>(fields);
        more.add(field);
        return new WireRequest(method, target, more, body);
    }

    /** Nothing of it may reach a log but the method. */
    @Override
    public String toString() {
        return method;
    }
}
