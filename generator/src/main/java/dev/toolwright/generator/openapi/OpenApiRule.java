package dev.toolwright.generator.openapi;

import dev.toolwright.generator.problem.Rule;

/** What an OpenAPI document, its overlay and their mention in tools.yaml have to keep. Warnings are mended by the generator. */
public enum OpenApiRule implements Rule {
    NO_DOCUMENT("A document or an overlay does not exist", "Names are relative to the file that mentions them."),
    NOT_OPENAPI(
            "The file is not an OpenAPI document",
            "A document starts with \"openapi: 3.0.x\" or \"openapi: 3.1.x\" (OpenAPI Specification 4.8.1)."),
    UNSUPPORTED_OPENAPI(
            "The version of OpenAPI is not supported",
            "OpenAPI 3.0 and 3.1 are read, and Swagger 2.0, which is read as the OpenAPI 3.0 that it stands for."),
    NO_PATHS("The document has no operation", "Without paths there is nothing that a tool could call."),
    WRONG_KIND(
            "A value is of another kind than OpenAPI says",
            "A list stands where a mapping is expected, or the like; nothing below it can be read."),
    MISSING_FIELD(
            "A field that OpenAPI requires is missing",
            "What can be filled in without guessing is filled in with a warning; a parameter without a name cannot."),
    MISSPELT_FIELD(
            "A field is nearly one of OpenAPI's",
            "OpenAPI knows no such field, so it would be ignored; a field of one's own starts with \"x-\"."),
    UNRESOLVED_REFERENCE("A reference leads to nothing", "What it stands for is unknown, so no type can be checked."),
    REFERENCE_CYCLE(
            "A reference leads back to itself",
            "Schemas may be circular through properties and items, but a schema cannot be defined as itself."),
    REMOTE_REFERENCE(
            "A reference leads to the network",
            "A build must not depend on, or tell anything to, another host. Keep a copy beside the document."),
    REFERENCE_OUTSIDE(
            "A reference leads out of the document's folder",
            "Documents come from others; they may not pick files from the machine that builds. Keep the file beside the document."),
    UNDECLARED_PATH_PARAMETER(
            "A name in the path has no parameter",
            "The specification requires one (4.8.9.1). It is read as the parameter of the same name elsewhere if they agree, else as a string."),
    MISPLACED_PARAMETER(
            "A parameter says the wrong place",
            "A parameter whose name stands in the path travels there, and one with \"in: path\" whose name does not is sent in the query."),
    REPEATED_PARAMETER(
            "A parameter is declared twice in one operation",
            "Name and place are unique in an operation (4.8.10). The first declaration with a schema counts."),
    PARAMETER_WITHOUT_SCHEMA(
            "A parameter has neither a schema nor a content",
            "It is read as a string; every value can be sent as one."),
    OPTIONAL_PATH_PARAMETER("A path parameter is not required", "A path without one of its parts is another path."),
    UNSENDABLE_PARAMETER(
            "A parameter cannot be sent",
            "Cookies, objects and parameters with a content are not supported. The operation is called without it, so it must be optional."),
    UNSENDABLE_BODY(
            "An optional body cannot be sent",
            "Only JSON bodies are supported. The operation is called without the body."),
    ANY_MEDIA_TYPE(
            "A body has the media type \"*/*\"",
            "The document does not say what is sent; it is read as JSON, as is usual for documents that were made from code."),
    SCHEMA_NAME(
            "A schema's name has characters that OpenAPI does not allow",
            "Names are letters, digits, \".\", \"-\" and \"_\" (4.8.7.1). The others are left out."),
    UNKNOWN_TYPE(
            "A schema has a type that does not exist",
            "JSON Schema has seven: array, boolean, integer, null, number, object and string. Refinements such as a date are a \"format\"."),
    REPEATED_TAG(
            "A tag is declared twice",
            "Names of tags are unique in a document (4.8.1). The declarations are read as one."),
    OPERATION_ID_MISSING(
            "An operation has no operationId",
            "Tools call operations by it. A name is made from method and path; it changes when they do."),
    OPERATION_ID_DUPLICATE(
            "Two operations have one operationId",
            "It is unique in a document (4.8.10.1). The later one gets a number."),
    OPERATION_ID_NAME(
            "An operationId is not a name",
            "Tools and generated methods need letters, digits and \"_\". Other characters are left out."),
    OPERATION_LEFT_OUT(
            "An operation cannot be called",
            "Its body or answer is of a kind that is not supported yet, so no tool can use it."),
    MALFORMED_OVERLAY(
            "The overlay is not an OpenAPI Overlay 1.0",
            "It has \"overlay: 1.0.0\" and a list of actions, each with a target and either an update or \"remove: true\"."),
    OVERLAY_TARGET(
            "The target of an overlay's action is not a JSONPath",
            "Targets select by RFC 9535, such as \"$.paths['/pets'].get\"."),
    OVERLAY_WITHOUT_EFFECT(
            "An action of the overlay changes nothing",
            "Its target matches nothing. The document has changed, or the target is misspelt; an action that is not needed any more can go.");

    private final String header;
    private final String why;

    OpenApiRule(String header, String why) {
        this.header = header;
        this.why = why;
    }

    @Override
    public String header() {
        return header;
    }

    @Override
    public String why() {
        return why;
    }
}
