package dev.toolwright.generator.problem;

/** A line of a user's file with carets below it. Control characters are shown as spaces, so that columns stay columns. */
record Excerpt(String line, Position position) {
    /** A minified JSON file is one line; only this much around the column is shown. */
    private static final int WINDOW = 120;

    String text() {
        int[] characters = line.codePoints().toArray();
        int column = Math.min(position.column() - 1, characters.length);
        int from = Math.max(0, Math.min(column - WINDOW / 3, characters.length - WINDOW));
        int to = Math.min(characters.length, from + WINDOW);
        String before = from > 0 ? "…" : "";
        String after = to < characters.length ? "…" : "";
        int carets = Math.max(1, Math.min(position.length(), to - column));
        String shown = before + printable(new String(characters, from, to - from)) + after;
        return "%5d | %s".formatted(position.line(), shown).stripTrailing()
                + "\n      | "
                + " ".repeat(before.length() + column - from)
                + "^".repeat(carets)
                + "\n";
    }

    static String printable(String text) {
        return text.codePoints()
                .map(each -> Character.isISOControl(each) || Character.getType(each) == Character.FORMAT ? ' ' : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
