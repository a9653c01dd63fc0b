package dev.toolwright.generator.contract;

import dev.toolwright.generator.problem.Rule;

/** What a change may not do to those who call tools already. */
public enum ContractRule implements Rule {
    TOOL_REMOVED(
            "A tool is gone",
            "Prompts, routines and programs call it by its name. Give the tool that replaced it an alias, or say under tombstones what to do instead."),
    ARGUMENT_REMOVED(
            "An argument is gone",
            "Whoever gives it is refused from now on. Keep it, or say under tombstones (tool.argument) what to do instead."),
    ARGUMENT_REQUIRED(
            "An argument has become required",
            "Calls that were right are refused from now on. Give it a default, or say under tombstones (tool.argument) why it has to be given."),
    ARGUMENT_NARROWER(
            "An argument takes less than before",
            "Values that were right are refused from now on. Keep to what it took, or say under tombstones (tool.argument) what to give instead."),
    EFFECT_GREW(
            "A tool does more harm than before",
            "People allowed it to be called without asking because it only read. Give the new tool a new name, and the old one a tombstone."),
    TASK_REQUIRED(
            "A tool has become one for clients that know tasks only",
            "Everybody else is refused from now on. Keep it at optional, or give the new tool a new name and the old one a tombstone."),
    ANSWER_FIELD_REMOVED(
            "A field of the answer is gone",
            "Programs that read it find nothing. It is no mistake; whoever releases this should know."),
    PROMPT_REMOVED(
            "A prompt is gone",
            "People have it in their menus, and programs ask for it by its name. Keep it, or say under tombstones what to do instead."),
    PROMPT_ARGUMENT_CHANGED(
            "An argument of a prompt is gone or has become required",
            "Whoever begins the prompt as before is refused from now on. Keep it as it was, or say under tombstones (prompt.argument) what to do instead."),
    RESOURCE_REMOVED(
            "There is nothing under an address any more",
            "Clients have kept the address, and conversations mention it. Keep it, or say under tombstones what to do instead."),
    SNAPSHOT_STALE(
            "A snapshot differs from the tool",
            "Snapshots show a reviewer what the outside will see. The command update writes them; read the difference before it is committed."),
    TOKENS_EXCEEDED(
            "The tools take too many tokens",
            "Every conversation pays for the list of tools before the first question. Shorten descriptions and answers, or move tools to a toolset that is off.");

    private final String header;
    private final String why;

    ContractRule(String header, String why) {
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
