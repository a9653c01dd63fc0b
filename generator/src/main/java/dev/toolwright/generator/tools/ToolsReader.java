package dev.toolwright.generator.tools;

import dev.toolwright.generator.problem.Position;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.problem.Rule;
import dev.toolwright.generator.source.Node;
import dev.toolwright.generator.source.Node.Entry;
import dev.toolwright.generator.source.Node.ScalarNode;
import dev.toolwright.generator.tools.ContractEntry.Alias;
import dev.toolwright.generator.tools.ContractEntry.Limits;
import dev.toolwright.generator.tools.ContractEntry.Tombstone;
import dev.toolwright.generator.tools.SettingEntry.Choose;
import dev.toolwright.generator.tools.ToolsFile.ApiEntry;
import dev.toolwright.generator.tools.ToolsFile.ToolsetEntry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads tools.yaml and the files that it includes. */
public final class ToolsReader {
    private final Problems problems;
    private final Includes includes;
    private final TextsReader texts;
    private final ToolReader tools;

    public ToolsReader(Problems problems) {
        this.problems = problems;
        this.includes = new Includes(problems);
        this.texts = new TextsReader(problems, includes);
        this.tools = new ToolReader(problems);
    }

    /** Everything that could be read; it is meant to be checked further even where problems were found. */
    public ToolsFile read(Node root) {
        Position start = new Position(root.position().file(), 1, 1, 1);
        Words words = Words.of(Construct.FILE, root, start, problems);
        checkVersion(words);
        List<Words> files = new ArrayList<>(List.of(words));
        files.addAll(includes.read(root.position().file(), words.list("include")));
        ScalarNode nameless = new ScalarNode(start, "", ScalarNode.Kind.NULL);
        return new ToolsFile(
                files.size() > words.list("include").size(),
                words.text("name").orElse(nameless),
                words.plain("title"),
                words.plain("instructions").strip(),
                texts.read(root.position().file(), words.entries("texts")),
                words.entries("apis").stream().map(this::api).toList(),
                words.entries("settings").stream().map(this::setting).toList(),
                all(files, "toolsets", ToolsRule.DUPLICATE_TOOLSET).stream()
                        .map(this::toolset)
                        .toList(),
                all(files, "tools", ToolsRule.DUPLICATE_TOOL).stream()
                        .map(tools::tool)
                        .toList(),
                new OfferEntry(
                        new IconReader(problems).icons(words),
                        all(files, "prompts", ToolsRule.DUPLICATE_PROMPT).stream()
                                .map(new PromptReader(problems)::prompt)
                                .toList(),
                        all(files, "resources", ToolsRule.DUPLICATE_RESOURCE).stream()
                                .map(new ResourceReader(problems, tools)::resource)
                                .toList()),
                new ContractEntry(
                        all(files, "aliases", ToolsRule.DUPLICATE_TOOL).stream()
                                .map(this::alias)
                                .toList(),
                        all(files, "tombstones", ToolsRule.DUPLICATE_TOOL).stream()
                                .flatMap(entry -> tombstone(entry).stream())
                                .toList(),
                        words.map("tokens")
                                .map(node -> limits(Words.of(Construct.TOKENS, node, node.position(), problems)))
                                .orElse(Limits.NONE)));
    }

    private Alias alias(Entry entry) {
        Words words = Words.of(Construct.ALIAS, entry.value(), entry.key().position(), problems);
        return new Alias(entry.key(), words.text("tool"), words.text("toolset"));
    }

    private Optional<Tombstone> tombstone(Entry entry) {
        if (entry.value() instanceof ScalarNode sentence
                && sentence.kind() == ScalarNode.Kind.TEXT
                && !sentence.value().isBlank()) {
            return Optional.of(new Tombstone(entry.key(), sentence.value().strip()));
        }
        problems.error(
                ToolsRule.WRONG_VALUE,
                entry.key().position(),
                "the tombstone of \"%s\" is not a sentence"
                        .formatted(entry.key().value()),
                "say what to do instead: the model sees it when it calls the old name");
        return Optional.empty();
    }

    private static Limits limits(Words words) {
        return new Limits(words.text("tool"), words.text("list"), words.text("total"));
    }

    private void checkVersion(Words words) {
        words.text("version")
                .filter(version -> !version.value().equals("1"))
                .ifPresent(version -> problems.error(
                        ToolsRule.VERSION_UNSUPPORTED,
                        version.position(),
                        "version %s of the format is not known".formatted(version.value()),
                        "write \"version: 1\""));
    }

    private List<Entry> all(List<Words> files, String word, Rule duplicate) {
        Set<String> names = new HashSet<>();
        List<Entry> all = new ArrayList<>();
        for (Entry entry :
                files.stream().flatMap(file -> file.entries(word).stream()).toList()) {
            if (names.add(entry.key().value())) {
                all.add(entry);
            } else {
                reportDuplicate(duplicate, entry.key(), all);
            }
        }
        return all;
    }

    private void reportDuplicate(Rule duplicate, ScalarNode name, List<Entry> all) {
        Position first = all.stream()
                .map(Entry::key)
                .filter(key -> key.value().equals(name.value()))
                .findFirst()
                .orElseThrow()
                .position();
        problems.error(
                duplicate,
                name.position(),
                "the name \"%s\" is taken".formatted(name.value()),
                "it was declared in %s, line %d".formatted(first.file().getFileName(), first.line()));
    }

    private ApiEntry api(Entry entry) {
        Words words = Words.of(Construct.API, entry.value(), entry.key().position(), problems);
        ScalarNode missing = new ScalarNode(entry.key().position(), "", ScalarNode.Kind.NULL);
        return new ApiEntry(
                entry.key(),
                words.plain("title"),
                words.text("document").orElse(missing),
                words.text("overlay"),
                words.entries("with"),
                words.flag("optional").orElse(false),
                words.flag("signed").orElse(true));
    }

    private SettingEntry setting(Entry entry) {
        Words words = Words.of(Construct.SETTING, entry.value(), entry.key().position(), problems);
        return new SettingEntry(
                entry.key(),
                words.text("type"),
                words.list("enum"),
                words.value("default"),
                words.map("choose")
                        .map(node -> choose(
                                Words.of(Construct.CHOOSE, node, entry.key().position(), problems))));
    }

    private static Choose choose(Words words) {
        return new Choose(
                words.text("call"),
                words.entries("with"),
                words.text("items"),
                words.text("value"),
                words.text("label"),
                words.text("tool"));
    }

    private ToolsetEntry toolset(Entry entry) {
        Words words = Words.of(Construct.TOOLSET, entry.value(), entry.key().position(), problems);
        return new ToolsetEntry(
                entry.key(),
                words.plain("title"),
                words.plain("description").strip(),
                words.flag("enabled").orElse(true));
    }
}
