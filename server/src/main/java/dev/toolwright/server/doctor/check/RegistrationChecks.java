package dev.toolwright.server.doctor.check;

import static dev.toolwright.server.doctor.check.Expect.answer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toolwright.server.doctor.check.Verdict.Unknown;
import dev.toolwright.server.doctor.probe.Answer;
import dev.toolwright.server.doctor.probe.Client;
import dev.toolwright.server.doctor.probe.Examination;
import dev.toolwright.server.doctor.probe.Probes;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Dynamic client registration (RFC 7591), with the body that each client sends. */
final class RegistrationChecks {
    private static final List<Check> ANSWERS = List.of(
            new Check(
                    "register-complete",
                    Part.REGISTRATION,
                    Weight.FAULT,
                    Who.STRICT,
                    registered(RegistrationChecks::complete),
                    "the answer repeats the redirect addresses, the grants and \"token_endpoint_auth_method\": \"none\"",
                    "Clients check the answer and register again and again.",
                    "Answer with the whole of what was registered."),
            new Check(
                    "register-null",
                    Part.REGISTRATION,
                    Weight.FAULT,
                    Set.of(Client.CLAUDE_CODE),
                    registered(answer -> Expect.noNulls(answer.json())),
                    "no member of the answer is null",
                    "Claude Code refuses the answer.",
                    "Leave members out that have no value."),
            new Check(
                    "register-secret",
                    Part.REGISTRATION,
                    Weight.FAULT,
                    Set.of(Client.CLAUDE),
                    registered(answer -> Verdict.when(!answer.json().has("client_secret"), () -> "a client_secret")),
                    "a public client gets no secret",
                    "Claude does not use the secret, and its token request is refused.",
                    "Issue none when the client asked for token_endpoint_auth_method none."));

    static final List<Check> ROWS = Stream.concat(
                    Arrays.stream(Client.values()).map(RegistrationChecks::row), ANSWERS.stream())
            .toList();

    private RegistrationChecks() {}

    private static Check row(Client client) {
        return new Check(
                "register-" + client.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                Part.REGISTRATION,
                Weight.FAULT,
                Set.of(client),
                answer(Probes.register(client), RegistrationChecks::accepted),
                client.title() + " can register itself with the redirect addresses it uses",
                client.title() + " cannot sign in where it has to register.",
                "Accept this body: " + compact(client.registration()));
    }

    private static Verdict accepted(Answer answer, Examination examination) {
        boolean accepted = (answer.status() == 201 || answer.status() == 200)
                && !answer.json().path("client_id").asText().isEmpty();
        return Verdict.when(accepted, () -> answer.describe() + why(answer.json()));
    }

    private static String why(JsonNode body) {
        String error = body.path("error").asText();
        String description = body.path("error_description").asText();
        return error.isEmpty() ? "" : ": " + error + (description.isEmpty() ? "" : ", " + description);
    }

    private static Expectation registered(Function<Answer, Verdict> judge) {
        return answer(
                Probes.register(Client.CLAUDE),
                (answer, examination) -> answer.json().has("client_id")
                        ? judge.apply(answer)
                        : new Unknown("there was no registration"));
    }

    private static Verdict complete(Answer answer) {
        JsonNode body = answer.json();
        List<String> wrong = Stream.of(
                        body.path("redirect_uris").path(0).asText().equals("https://claude.ai/api/mcp/auth_callback")
                                ? ""
                                : "redirect_uris",
                        Examination.texts(body.path("grant_types")).contains("authorization_code") ? "" : "grant_types",
                        body.path("token_endpoint_auth_method").asText().equals("none")
                                ? ""
                                : "token_endpoint_auth_method")
                .filter(name -> !name.isEmpty())
                .toList();
        return Verdict.when(wrong.isEmpty(), () -> String.join(", ", wrong) + " missing or different");
    }

    private static String compact(String json) {
        return json.replaceAll("\\s*\\n\\s*", " ");
    }
}
