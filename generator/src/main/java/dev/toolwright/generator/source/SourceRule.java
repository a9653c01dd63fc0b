package dev.toolwright.generator.source;

import dev.toolwright.generator.problem.Rule;

/** What a file must be before its contents matter. */
public enum SourceRule implements Rule {
    UNREADABLE_FILE(
            "The file cannot be read",
            "It does not exist, is a folder, or may not be read. The name is taken relative to the file that mentions it."),
    FILE_TOO_LARGE(
            "The file is larger than 16 MiB",
            "A document of that size is a mistake more often than an API; the largest known ones stay below 12 MiB."),
    NOT_UTF8(
            "The file is not UTF-8",
            "YAML and JSON are exchanged as UTF-8 (RFC 8259 section 8.1). Save the file with that encoding."),
    EMPTY_FILE("The file has no content", "A file without a value has nothing to generate from."),
    MALFORMED_YAML(
            "The text is not YAML",
            "The file cannot be understood beyond this place, so later mistakes in it are not reported yet."),
    MALFORMED_JSON(
            "The text is not JSON",
            "The file cannot be understood beyond this place, so later mistakes in it are not reported yet."),
    DUPLICATE_KEY(
            "A key stands twice in one mapping",
            "YAML 1.2 and JSON leave open which one counts, so one of the two values would be lost silently."),
    KEY_NOT_TEXT("A key is a mapping or a list", "Keys are names; nothing here is looked up by a compound key."),
    UNSUPPORTED_YAML(
            "A part of YAML that is not used here",
            "Tags of one's own, several documents in a file and the like mean different things to different tools. Write the value out."),
    TOO_DEEP(
            "Values are nested more than 200 deep",
            "Documents written by people stay below 40; such a file is damaged or meant to exhaust a stack."),
    ALIAS_CYCLE("An alias stands inside what it refers to", "The value would contain itself and have no end."),
    ALIAS_EXPANSION(
            "Aliases multiply beyond a million values",
            "Nested aliases can make a small file fill the memory. Documents written by people stay far below.");

    private final String header;
    private final String why;

    SourceRule(String header, String why) {
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
