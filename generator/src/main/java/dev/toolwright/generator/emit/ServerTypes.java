package dev.toolwright.generator.emit;

import com.palantir.javapoet.ClassName;

/** The classes of the server that generated tools stand on. The generator does not depend on the server, so they are names here. */
final class ServerTypes {
    private static final String SERVER = "dev.toolwright.server.";

    static final ClassName TOOL = ClassName.get(SERVER + "tool", "Tool");
    static final ClassName TOOL_CALL = ClassName.get(SERVER + "tool", "ToolCall");
    static final ClassName TOOL_RESULT = ClassName.get(SERVER + "tool", "ToolResult");
    static final ClassName TOOL_DESCRIPTOR = ClassName.get(SERVER + "tool", "ToolDescriptor");
    static final ClassName LABELS = ClassName.get(SERVER + "tool", "Labels");
    static final ClassName DESCRIPTOR_RESOURCE = ClassName.get(SERVER + "tool", "DescriptorResource");
    static final ClassName FAILED = ClassName.get(SERVER + "tool", "FailedException");
    static final ClassName CONSENT = ClassName.get(SERVER + "tool", "Consent");
    static final ClassName ANSWER_LIMITS = ClassName.get(SERVER + "tool", "AnswerLimits");
    static final ClassName ATTACHMENTS = ClassName.get(SERVER + "tool", "Attachments");
    static final ClassName DOWNLOAD = ClassName.get(SERVER + "tool", "Download");
    static final ClassName EACH = ClassName.get(SERVER + "tool", "Each");
    static final ClassName PROGRESS = ClassName.get(SERVER + "tool", "Progress");
    static final ClassName READ = ClassName.get(SERVER + "tool", "Read");
    static final ClassName OPEN_CHOICE = ClassName.get(SERVER + "tool", "OpenChoice");
    static final ClassName RENAMED_TOOL = ClassName.get(SERVER + "tool", "RenamedTool");
    static final ClassName PROMPT = ClassName.get(SERVER + "tool", "Prompt");
    static final ClassName PROMPT_DESCRIPTOR = ClassName.get(SERVER + "tool", "PromptDescriptor");
    static final ClassName PROMPT_MESSAGE = ClassName.get(SERVER + "tool", "PromptMessage");
    static final ClassName ICON = ClassName.get(SERVER + "tool", "Icon");
    static final ClassName RESOURCE = ClassName.get(SERVER + "tool", "Resource");
    static final ClassName RESOURCE_DESCRIPTOR = ClassName.get(SERVER + "tool", "ResourceDescriptor");
    static final ClassName RESOURCE_CONTENTS = ClassName.get(SERVER + "tool", "ResourceContents");
    static final ClassName JAVA_STEP = ClassName.get(SERVER + "tool", "JavaStep");
    static final ClassName PROPOSALS = ClassName.get(SERVER + "tool", "Proposals");
    static final ClassName CATALOGUE = ClassName.get(SERVER + "tool", "Catalogue");
    static final ClassName UPSTREAM_EXCEPTION = ClassName.get(SERVER + "upstream", "UpstreamException");
    static final ClassName UPSTREAM_FAILURE = ClassName.get(SERVER + "upstream", "UpstreamFailure");
    static final ClassName PAGE = ClassName.get(SERVER + "value", "Page");
    static final ClassName PAGING = ClassName.get(SERVER + "tool", "Paging");
    static final ClassName NEXT_LINK = ClassName.get(SERVER + "upstream", "NextLink");
    static final ClassName PAGES = ClassName.get(SERVER + "value", "Pages");
    static final ClassName DECIMALS = ClassName.get(SERVER + "value", "Decimals");
    static final ClassName STRUCTURED = ClassName.get(SERVER + "value", "Structured");
    static final ClassName FIELDS = ClassName.get(SERVER + "value", "Fields");
    static final ClassName JSON = ClassName.get(SERVER + "value", "Json");
    static final ClassName KIND = ClassName.get(SERVER + "value", "Kind");
    static final ClassName MERGE_PATCH = ClassName.get(SERVER + "value", "MergePatch");
    static final ClassName TREES = ClassName.get(SERVER + "value", "Trees");
    static final ClassName VALUES = ClassName.get(SERVER + "value", "Values");

    private ServerTypes() {}
}
