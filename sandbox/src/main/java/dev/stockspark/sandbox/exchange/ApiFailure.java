package dev.stockspark.sandbox.exchange;

import dev.stockspark.sandbox.json.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A refusal that is told to the caller as an {@code ApiError}. */
public final class ApiFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient List<FieldError> errors;
    private final transient Map<String, String> headers;

    private ApiFailure(int status, String code, String message, List<FieldError> errors, Map<String, String> headers) {
        super(message);
        this.status = status;
        this.code = code;
        this.errors = List.copyOf(errors);
        this.headers = Map.copyOf(headers);
    }

    public static ApiFailure of(int status, String code, String message) {
        return new ApiFailure(status, code, message, List.of(), Map.of());
    }

    public static ApiFailure badRequest(String message) {
        return of(400, "BAD_REQUEST", message);
    }

    public static ApiFailure invalid(List<FieldError> errors) {
        String message = errors.size() == 1 ? errors.get(0).toString() : errors.size() + " fields are not valid";
        return new ApiFailure(400, "VALIDATION_ERROR", message, errors, Map.of());
    }

    public static ApiFailure notFound(String what) {
        return of(404, "NOT_FOUND", what);
    }

    public static ApiFailure conflict(String why) {
        return of(409, "CONFLICT", why);
    }

    public ApiFailure withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new ApiFailure(status, code, getMessage(), errors, more);
    }

    public int status() {
        return status;
    }

    public Answer answer(Instant now) {
        var body = Json.object()
                .put("code", code)
                .put("message", getMessage())
                .put("debugMessage", "sandbox: " + getMessage())
                .put("timestamp", now.truncatedTo(ChronoUnit.MILLIS).toString());
        var list = body.putArray("errors");
        errors.forEach(error -> list.add(error.json()));
        return Answer.json(status, body).with(headers);
    }
}
