package dev.toolwright.generator.emit.expression;

/** How tightly a Java expression holds together, loosest first (JLS chapter 15); decides where parentheses are needed. */
enum Level {
    CONDITIONAL,
    OR,
    AND,
    EQUALITY,
    RELATIONAL,
    ADDITIVE,
    UNARY,
    PRIMARY
}
