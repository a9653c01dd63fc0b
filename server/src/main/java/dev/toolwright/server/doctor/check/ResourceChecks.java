package dev.toolwright.server.doctor.check;

import static dev.toolwright.server.doctor.check.Expect.answer;
import static dev.toolwright.server.doctor.check.Expect.document;
import static dev.toolwright.server.doctor.check.Expect.json;
import static dev.toolwright.server.doctor.check.Expect.member;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toolwright.server.doctor.check.Verdict.Unknown;
import dev.toolwright.server.doctor.probe.Answer;
import dev.toolwright.server.doctor.probe.Client;
import dev.toolwright.server.doctor.probe.Examination;
import dev.toolwright.server.doctor.probe.Probe;
import dev.toolwright.server.doctor.probe.Probes;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The document that says what is protected and by whom (RFC 9728). */
final class ResourceChecks {
    static final List<Check> ROWS = List.of(
            new Check(
                    "resource-challenge",
                    Part.RESOURCE,
                    Weight.FAULT,
                    Who.ALL,
                    json(Probes.RESOURCE_BY_CHALLENGE),
                    "the metadata is at the address in the challenge: 200, application/json",
                    "Clients go there first and do not find the place to sign in.",
                    "Serve the document there without sign-in, redirect or web page."),
            new Check(
                    "resource-path",
                    Part.RESOURCE,
                    Weight.FAULT,
                    EnumSet.of(Client.CHATGPT, Client.CLAUDE),
                    json(Probes.RESOURCE_BY_PATH),
                    "the metadata is at /.well-known/oauth-protected-resource followed by the server's path",
                    "ChatGPT looks there only.",
                    "Serve the document there without sign-in, redirect or web page."),
            new Check(
                    "resource-root",
                    Part.RESOURCE,
                    Weight.FAULT,
                    EnumSet.of(Client.CURSOR, Client.VS_CODE),
                    json(Probes.RESOURCE_AT_ROOT),
                    "the metadata is at /.well-known/oauth-protected-resource too",
                    "Older clients look there only.",
                    "Serve the same document there."),
            new Check(
                    "resource-same",
                    Part.RESOURCE,
                    Weight.FAULT,
                    Who.ALL,
                    document(
                            Examination::resourceMetadata,
                            (document, examination) -> Verdict.when(
                                    document.path("resource")
                                            .asText()
                                            .equals(examination.target().toString()),
                                    () -> "resource is " + document.path("resource"))),
                    "resource is the address people type, letter by letter",
                    "Claude and VS Code refuse the server; other clients get tokens that it does not accept.",
                    "Set the public address of the server to the one you give to people, path included, no slash at the end."),
            new Check(
                    "resource-root-same",
                    Part.RESOURCE,
                    Weight.FAULT,
                    Set.of(Client.CLAUDE_CODE),
                    answer(Probes.RESOURCE_AT_ROOT, ResourceChecks::sameAsTheFirst),
                    "the document at the root names the same resource",
                    "Claude Code asks for a token for the other resource and is refused.",
                    "Serve the very same document in both places."),
            new Check(
                    "resource-servers",
                    Part.RESOURCE,
                    Weight.FAULT,
                    Who.ALL,
                    member(Examination::resourceMetadata, "authorization_servers", ResourceChecks::oneServer),
                    "authorization_servers names exactly one server, by its full https address",
                    "Clients do not know where to sign in, or pick the wrong server.",
                    "Name the authorization server's issuer, exactly as its own metadata writes it."),
            new Check(
                    "resource-null",
                    Part.RESOURCE,
                    Weight.FAULT,
                    Who.STRICT,
                    document(Examination::resourceMetadata, (document, examination) -> Expect.noNulls(document)),
                    "no member of the document is null",
                    "Clients that check the document refuse it as a whole.",
                    "Leave members out that have no value."),
            new Check(
                    "resource-scopes",
                    Part.RESOURCE,
                    Weight.ADVICE,
                    Who.ALL,
                    member(
                            Examination::resourceMetadata,
                            "scopes_supported",
                            (scopes, examination) -> !Examination.texts(scopes).contains("offline_access")),
                    "scopes_supported does not hold offline_access",
                    "Refresh tokens are a matter between client and authorization server; some clients ask twice.",
                    "Name offline_access in the authorization server's metadata only."));

    private ResourceChecks() {}

    private static boolean oneServer(JsonNode servers, Examination examination) {
        return servers.size() == 1 && examination.acceptable(servers.path(0).asText());
    }

    private static Verdict sameAsTheFirst(Answer answer, Examination examination) {
        Probe path = Probes.RESOURCE_BY_PATH;
        if (answer.status() != 200
                || !answer.json().isObject()
                || !(examination.reply(path) instanceof Answer first && first.status() == 200)) {
            return new Unknown("there are not two documents to compare");
        }
        return Verdict.when(
                answer.json().path("resource").equals(first.json().path("resource")),
                () -> answer.json().path("resource") + " instead of "
                        + first.json().path("resource"));
    }
}
