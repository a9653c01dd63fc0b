package dev.toolwright.server.doctor.check;

import static dev.toolwright.server.doctor.check.Expect.absentOrHolds;
import static dev.toolwright.server.doctor.check.Expect.answer;
import static dev.toolwright.server.doctor.check.Expect.document;
import static dev.toolwright.server.doctor.check.Expect.holds;
import static dev.toolwright.server.doctor.check.Expect.isTrue;
import static dev.toolwright.server.doctor.check.Expect.jsonOrNone;
import static dev.toolwright.server.doctor.check.Expect.member;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toolwright.server.doctor.check.Verdict.Broken;
import dev.toolwright.server.doctor.probe.Answer;
import dev.toolwright.server.doctor.probe.Client;
import dev.toolwright.server.doctor.probe.Examination;
import dev.toolwright.server.doctor.probe.Probe;
import dev.toolwright.server.doctor.probe.Probes;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The document that describes the authorization server (RFC 8414, or OpenID Connect Discovery 1.0), and its fallbacks. */
final class ServerChecks {
    static final List<Check> ROWS = List.of(
            new Check(
                    "server-found",
                    Part.SERVER,
                    Weight.FAULT,
                    Who.ALL,
                    ServerChecks::found,
                    "the authorization server's metadata is in one of the places where clients look",
                    "Clients guess the addresses of its endpoints, or give up.",
                    "Serve it at /.well-known/oauth-authorization-server, followed by the issuer's path if it has one."),
            fallback("fallback-oauth", Probes.SERVER_OAUTH, "/.well-known/oauth-authorization-server"),
            fallback("fallback-openid", Probes.SERVER_OPENID, "/.well-known/openid-configuration"),
            fallback(
                    "fallback-endpoint-oauth",
                    Probes.ENDPOINT_OAUTH,
                    "/.well-known/oauth-authorization-server followed by the MCP server's path"),
            fallback(
                    "fallback-endpoint-openid",
                    Probes.ENDPOINT_OPENID,
                    "/.well-known/openid-configuration followed by the MCP server's path"),
            fallback(
                    "fallback-endpoint-appended",
                    Probes.ENDPOINT_OPENID_APPENDED,
                    "the MCP server's path followed by /.well-known/openid-configuration"),
            new Check(
                    "server-openid-complete",
                    Part.SERVER,
                    Weight.FAULT,
                    Who.STRICT,
                    answer(Probes.SERVER_OPENID, ServerChecks::completeOrAbsent),
                    "a document at /.well-known/openid-configuration has what OpenID Connect prescribes",
                    "Clients check it, fail, and do not look further.",
                    "Answer 404 there unless the server is an OpenID provider."),
            new Check(
                    "server-type",
                    Part.SERVER,
                    Weight.FAULT,
                    Who.ALL,
                    answer(
                            Probes.SERVER_OAUTH,
                            answer ->
                                    answer.status() != 200 || answer.mediaType().endsWith("json")),
                    "the metadata comes as application/json",
                    "Clients refuse to read it.",
                    "Send Content-Type: application/json."),
            new Check(
                    "server-issuer",
                    Part.SERVER,
                    Weight.FAULT,
                    Who.ALL,
                    document(
                            Examination::serverMetadata,
                            (document, examination) -> Verdict.when(
                                    Optional.of(document.path("issuer").asText())
                                            .equals(examination.issuer()),
                                    () -> document.path("issuer") + " instead of \""
                                            + examination.issuer().orElse("") + "\"")),
                    "issuer is written exactly as in authorization_servers",
                    "Clients take the document for a forgery and stop.",
                    "Write the issuer in one way everywhere; a slash at the end is a difference."),
            endpoint("server-authorize", "authorization_endpoint"),
            endpoint("server-token", "token_endpoint"),
            new Check(
                    "server-pkce",
                    Part.SERVER,
                    Weight.FAULT,
                    Who.ALL,
                    member(Examination::serverMetadata, "code_challenge_methods_supported", holds("S256")),
                    "code_challenge_methods_supported holds S256",
                    "Clients must not sign in at a server that does not say it protects codes with PKCE.",
                    "Support S256 and say so."),
            new Check(
                    "server-code",
                    Part.SERVER,
                    Weight.FAULT,
                    Who.STRICT,
                    member(Examination::serverMetadata, "response_types_supported", holds("code")),
                    "response_types_supported holds code",
                    "Clients that check the document refuse it as a whole.",
                    "Add \"response_types_supported\": [\"code\"]."),
            new Check(
                    "server-refresh",
                    Part.SERVER,
                    Weight.ADVICE,
                    Who.ALL,
                    member(Examination::serverMetadata, "grant_types_supported", absentOrHolds("refresh_token")),
                    "grant_types_supported holds refresh_token",
                    "People have to sign in again whenever a token expires.",
                    "Support refresh tokens and say so."),
            new Check(
                    "server-public",
                    Part.SERVER,
                    Weight.FAULT,
                    Set.of(Client.CLAUDE, Client.CLAUDE_CODE),
                    member(Examination::serverMetadata, "token_endpoint_auth_methods_supported", holds("none")),
                    "token_endpoint_auth_methods_supported holds none",
                    "Claude has no secret, and without this word it does not use its client metadata document.",
                    "Accept public clients at the token endpoint and say so."),
            new Check(
                    "server-cimd",
                    Part.SERVER,
                    Weight.FAULT,
                    EnumSet.of(Client.CLAUDE, Client.CLAUDE_CODE, Client.CHATGPT, Client.VS_CODE),
                    member(Examination::serverMetadata, "client_id_metadata_document_supported", isTrue()),
                    "client_id_metadata_document_supported is true",
                    "Clients register anew for every connection, or ask the person for a client id.",
                    "Accept client ids that are https addresses of metadata documents, and say so with true, not \"true\"."),
            new Check(
                    "server-dcr",
                    Part.SERVER,
                    Weight.FAULT,
                    Set.of(Client.CURSOR),
                    document(
                            Examination::serverMetadata,
                            (document, examination) -> Verdict.when(
                                    examination.acceptable(document.path("registration_endpoint")
                                            .asText()),
                                    () -> "registration_endpoint is " + document.path("registration_endpoint"))),
                    "registration_endpoint is a full https address",
                    "Cursor and other clients without a metadata document cannot sign in.",
                    "Offer dynamic client registration (RFC 7591) and name its address."),
            new Check(
                    "server-iss",
                    Part.SERVER,
                    Weight.ADVICE,
                    Set.of(Client.CHATGPT),
                    member(Examination::serverMetadata, "authorization_response_iss_parameter_supported", isTrue()),
                    "authorization_response_iss_parameter_supported is true",
                    "ChatGPT uses another redirect address for each connection, and mixed-up answers go unnoticed.",
                    "Add iss to every answer of the authorization endpoint (RFC 9207), and say so."),
            new Check(
                    "server-null",
                    Part.SERVER,
                    Weight.FAULT,
                    Who.STRICT,
                    document(Examination::serverMetadata, (document, examination) -> Expect.noNulls(document)),
                    "no member of the document is null",
                    "Clients that check the document refuse it as a whole.",
                    "Leave members out that have no value."),
            new Check(
                    "server-scopes",
                    Part.SERVER,
                    Weight.ADVICE,
                    Set.of(Client.CHATGPT),
                    document(
                            Examination::serverMetadata,
                            (document, examination) -> Verdict.when(
                                    document.has("jwks_uri")
                                            || !Examination.texts(document.path("scopes_supported"))
                                                    .contains("openid"),
                                    () -> "openid without jwks_uri")),
                    "scopes_supported holds openid only at an OpenID provider",
                    "ChatGPT asks for every OpenID scope that it sees.",
                    "Take openid, email and profile out."));

    private ServerChecks() {}

    private static Check fallback(String id, Probe probe, String place) {
        return new Check(
                id,
                Part.SERVER,
                Weight.FAULT,
                Who.STRICT,
                jsonOrNone(probe),
                place + " is answered with JSON or 404",
                "Clients look there as well; a server error, a page or a redirect ends their search.",
                "Answer 404 in places that have no document.");
    }

    private static Check endpoint(String id, String name) {
        return new Check(
                id,
                Part.SERVER,
                Weight.FAULT,
                Who.ALL,
                member(
                        Examination::serverMetadata,
                        name,
                        (address, examination) -> examination.acceptable(address.asText())),
                name + " is a full https address",
                "Clients cannot sign in.",
                "Write the full address, built from the public address of the server.");
    }

    private static Verdict found(Examination examination) {
        if (examination.issuer().isEmpty()) {
            return new Verdict.Unknown("no authorization server is named");
        }
        return examination.serverMetadata().isPresent() ? Verdict.met() : new Broken("in none of them");
    }

    private static Verdict completeOrAbsent(Answer answer, Examination examination) {
        JsonNode document = answer.json();
        if (answer.status() != 200 || !document.isObject()) {
            return Verdict.met();
        }
        List<String> missing = Stream.of("jwks_uri", "subject_types_supported", "id_token_signing_alg_values_supported")
                .filter(name -> !document.has(name))
                .toList();
        return Verdict.when(missing.isEmpty(), () -> "without " + String.join(", ", missing));
    }
}
