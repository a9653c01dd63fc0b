package dev.toolwright.server.doctor.check;

import static dev.toolwright.server.doctor.check.Expect.answer;

import dev.toolwright.server.doctor.check.Verdict.Broken;
import dev.toolwright.server.doctor.check.Verdict.Unknown;
import dev.toolwright.server.doctor.probe.Answer;
import dev.toolwright.server.doctor.probe.Challenge;
import dev.toolwright.server.doctor.probe.Client;
import dev.toolwright.server.doctor.probe.Examination;
import dev.toolwright.server.doctor.probe.Probe;
import dev.toolwright.server.doctor.probe.Probes;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** How the server must ask a client to sign in: RFC 6750 section 3 and RFC 9728 section 5.1, as the clients read them. */
final class SignInChecks {
    static final List<Check> ROWS = List.of(
            new Check(
                    "challenge-status",
                    Part.SIGN_IN,
                    Weight.FAULT,
                    Who.ALL,
                    answer(Probes.INITIALIZE, answer -> answer.status() == 401),
                    "a request without a token is answered with 401",
                    "Only 401 makes a client offer the sign-in; 403 is the end for Claude.",
                    "Answer 401 before anything else about the request is looked at."),
            new Check(
                    "challenge-header",
                    Part.SIGN_IN,
                    Weight.FAULT,
                    Who.ALL,
                    unauthorised(answer ->
                            Verdict.when(answer.header("WWW-Authenticate").isPresent(), () -> "no WWW-Authenticate")),
                    "the 401 answer has a WWW-Authenticate header",
                    "Clients have to guess where to sign in, and some do not.",
                    "Add the header; if the server sends it, let the proxy pass it on."),
            new Check(
                    "challenge-one",
                    Part.SIGN_IN,
                    Weight.FAULT,
                    Who.STRICT,
                    unauthorised(answer -> answer.all("WWW-Authenticate").size() > 1
                            ? new Broken(answer.all("WWW-Authenticate").size() + " of them")
                            : present(answer)),
                    "the 401 answer has exactly one WWW-Authenticate header",
                    "Joined into one line, the second makes the first unreadable.",
                    "Send the Bearer challenge only; look for a proxy that adds one of its own."),
            new Check(
                    "challenge-bearer",
                    Part.SIGN_IN,
                    Weight.FAULT,
                    Who.STRICT,
                    challenged((challenge, examination) -> Verdict.when(
                            challenge.bearer() && challenge.second().isEmpty(),
                            () -> challenge.bearer()
                                    ? "Bearer and " + challenge.second().orElse("")
                                    : challenge.scheme() + " first")),
                    "Bearer is the first and only scheme of the challenge",
                    "Clients read up to the first blank and ignore a challenge that does not begin with Bearer.",
                    "Send the Bearer challenge only."),
            new Check(
                    "challenge-metadata",
                    Part.SIGN_IN,
                    Weight.FAULT,
                    Who.ALL,
                    challenged(SignInChecks::pointsToMetadata),
                    "the challenge has resource_metadata=\"…\" with a full https address",
                    "Claude ignores a relative address without a word and never starts to sign in.",
                    "Write the full address in quotes, built from the public address of the server."),
            new Check(
                    "challenge-quiet",
                    Part.SIGN_IN,
                    Weight.ADVICE,
                    Who.ALL,
                    challenged((challenge, examination) -> Verdict.when(
                            challenge.parameter("error").isEmpty(),
                            () -> "error=\"" + challenge.parameter("error").orElse("") + "\"")),
                    "the challenge has no error when no token was sent",
                    "Clients may take a first visit for a failed one.",
                    "Leave error out unless a token was sent (RFC 6750 section 3.1)."),
            new Check(
                    "challenge-body",
                    Part.SIGN_IN,
                    Weight.ADVICE,
                    Set.of(Client.CLAUDE),
                    unauthorised(answer -> Verdict.when(
                            answer.body().isEmpty() || answer.json().isObject(), answer::describe)),
                    "the body of the 401 answer is JSON or empty",
                    "Clients show the body to the person when something goes wrong.",
                    "Send {\"error\": …} with Content-Type: application/json."),
            new Check(
                    "challenge-discover",
                    Part.SIGN_IN,
                    Weight.FAULT,
                    Set.of(Client.CLAUDE_CODE),
                    answer(
                            Probes.DISCOVER,
                            answer -> answer.status() == 401
                                    && answer.header("WWW-Authenticate").isPresent()),
                    "server/discover without a token is answered with 401 and a challenge too",
                    "Clients of 2026-07-28 begin with server/discover and would not learn where to sign in.",
                    "Let the sign-in stand before every method."),
            new Check(
                    "challenge-stream",
                    Part.SIGN_IN,
                    Weight.FAULT,
                    Who.STRICT,
                    answer(Probes.STREAM, answer -> answer.status() == 401 || answer.status() == 405),
                    "GET without a token is answered with 401, or 405 where there is no stream",
                    "Clients that open with GET do not learn where to sign in.",
                    "Let the sign-in stand before every verb."),
            new Check(
                    "challenge-token",
                    Part.SIGN_IN,
                    Weight.FAULT,
                    Who.ALL,
                    refused(SignInChecks::invalidToken),
                    "a token that is not valid is answered with 401, error=\"invalid_token\" and resource_metadata",
                    "Clients do not refresh an expired token and do not offer to sign in again.",
                    "Answer an unknown or expired token like a missing one, with error=\"invalid_token\"."));

    private SignInChecks() {}

    private static Expectation unauthorised(java.util.function.Function<Answer, Verdict> judge) {
        return answer(
                Probes.INITIALIZE,
                (answer, examination) ->
                        answer.status() == 401 ? judge.apply(answer) : new Unknown("the answer is not 401"));
    }

    private static Verdict present(Answer answer) {
        return answer.header("WWW-Authenticate").isPresent() ? Verdict.met() : new Unknown("there is no challenge");
    }

    private static Expectation challenged(BiFunction<Challenge, Examination, Verdict> judge) {
        return examination -> examination
                .challenge()
                .map(challenge -> judge.apply(challenge, examination))
                .orElse(new Unknown("there is no challenge"));
    }

    private static Verdict pointsToMetadata(Challenge challenge, Examination examination) {
        Optional<String> address = challenge.parameter("resource_metadata");
        return Verdict.when(address.isPresent() && examination.acceptable(address.get()), () -> address.map(
                        text -> "resource_metadata=\"" + text + "\"")
                .orElse("no resource_metadata in quotes"));
    }

    private static Expectation refused(BiFunction<Answer, Challenge, Verdict> judge) {
        Probe probe = Probes.STRANGERS_TOKEN;
        return answer(
                probe,
                (answer, examination) -> judge.apply(
                        answer, new Challenge(answer.header("WWW-Authenticate").orElse(""))));
    }

    private static Verdict invalidToken(Answer answer, Challenge challenge) {
        boolean right = answer.status() == 401
                && challenge.parameter("error").equals(Optional.of("invalid_token"))
                && challenge
                        .parameter("resource_metadata")
                        .filter(SignInChecks::full)
                        .isPresent();
        return Verdict.when(right, () -> answer.describe() + ", challenge: " + challenge.line());
    }

    private static boolean full(String address) {
        return URI.create(address).isAbsolute();
    }
}
