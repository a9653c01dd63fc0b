package dev.toolwright.server.doctor.check;

import static dev.toolwright.server.doctor.check.Expect.answer;

import dev.toolwright.server.doctor.probe.Answer;
import dev.toolwright.server.doctor.probe.Examination;
import dev.toolwright.server.doctor.probe.Probes;
import java.util.List;

/** The two endpoints that a sign-in goes through, as far as they can be tried without a person. */
final class PageChecks {
    static final List<Check> ROWS = List.of(
            new Check(
                    "authorize-page",
                    Part.PAGES,
                    Weight.FAULT,
                    Who.ALL,
                    answer(Probes.AUTHORIZE, PageChecks::page),
                    "the authorization endpoint shows a page to a client that has just registered",
                    "People see an error where they should sign in.",
                    "Look into the log of the authorization server."),
            new Check(
                    "authorize-form-action",
                    Part.PAGES,
                    Weight.FAULT,
                    Who.HOSTED,
                    answer(Probes.AUTHORIZE, answer -> answer.all("Content-Security-Policy").stream()
                            .noneMatch(policy -> policy.contains("form-action"))),
                    "the page's Content-Security-Policy has no form-action",
                    "Chromium applies it to the redirect back to the client too, and the button does nothing.",
                    "Leave form-action out on pages whose form ends at the client."),
            new Check(
                    "token-error",
                    Part.PAGES,
                    Weight.FAULT,
                    Who.ALL,
                    answer(
                            Probes.TOKEN,
                            answer -> (answer.status() == 400 || answer.status() == 401)
                                    && !answer.json().path("error").asText().isEmpty()),
                    "the token endpoint reads form fields and answers a wrong code with 400 and a JSON error",
                    "Clients cannot tell an expired sign-in from a broken server, and start over and over again.",
                    "Answer with {\"error\": \"invalid_grant\"} and the like (RFC 6749 section 5.2)."));

    private PageChecks() {}

    private static Verdict page(Answer answer, Examination examination) {
        boolean back = answer.header("Location").orElse("").startsWith("https://claude.ai/");
        boolean elsewhere = answer.redirect() && !back;
        return Verdict.when(elsewhere || answer.status() == 200 && answer.html(), answer::describe);
    }
}
