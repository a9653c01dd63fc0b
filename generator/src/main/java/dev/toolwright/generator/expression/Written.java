package dev.toolwright.generator.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSource;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.parser.CelUnparser;
import dev.cel.parser.CelUnparserFactory;
import dev.toolwright.generator.problem.Position;
import dev.toolwright.generator.source.Node.ScalarNode;
import java.util.Optional;

/**
 * One expression as it stands in a scalar. Knows the place in the file of each of its parts.
 *
 * @param from where the source begins in the scalar's value
 */
record Written(ScalarNode scalar, String source, int from) {
    private static final int LONGEST_TEXT = 120;

    /** Indices into the source. */
    Position at(int index, int length) {
        return scalar.at(from + index, length);
    }

    /** The whole expression, without the space around it. */
    Position whole() {
        int start = Lexis.skipSpace(source, 0);
        return at(Math.min(start, source.length()), Math.max(1, source.strip().length()));
    }

    /** The parser counts lines from 1, columns from 0, both in code points. */
    int index(CelSourceLocation location) {
        int line = 1;
        int start = 0;
        while (line < location.getLine() && source.indexOf('\n', start) >= 0) {
            start = source.indexOf('\n', start) + 1;
            line++;
        }
        int characters = source.codePointCount(start, source.length());
        return source.offsetByCodePoints(start, Math.clamp(location.getColumn(), 0, characters));
    }

    Origin origin(CelExpr part, CelSource positions) {
        int at = index(part, positions);
        int[] span = span(part, at);
        return new Origin(at(span[0], Math.max(1, span[1] - span[0])), text(part, positions));
    }

    private int index(CelExpr part, CelSource positions) {
        int characters =
                Optional.ofNullable(positions.getPositionsMap().get(part.id())).orElse(0);
        return source.offsetByCodePoints(0, Math.clamp(characters, 0, source.codePointCount(0, source.length())));
    }

    /** The parser marks a selection by its dot and a call by its parenthesis; people look for the name. */
    private int[] span(CelExpr part, int at) {
        if (part.getKind() == Kind.SELECT) {
            int name = Lexis.skipSpace(source, Math.min(source.length(), at + 1));
            boolean quoted = source.startsWith("`", name);
            return new int[] {name, name + part.select().field().length() + (quoted ? 2 : 0)};
        }
        if (part.getKind() == Kind.CALL) {
            Optional<Operator> operator = Operator.named(part.call().function());
            boolean named = Character.isLetter(part.call().function().charAt(0));
            return operator.isPresent()
                    ? new int[] {at, at + operator.get().symbol().length()}
                    : new int[] {
                        named ? Lexis.wordBefore(source, at) : at, named ? Lexis.spaceBefore(source, at) : at + 1
                    };
        }
        if (part.getKind() == Kind.IDENT) {
            return new int[] {at, at + part.ident().name().length()};
        }
        return new int[] {at, at < source.length() ? Lexis.tokenEnd(source, at) : at};
    }

    private static String text(CelExpr part, CelSource positions) {
        CelUnparser unparser = CelUnparserFactory.newUnparser();
        String text = Lexis.singleQuoted(unparser.unparse(CelAbstractSyntaxTree.newParsedAst(part, positions)))
                .replaceAll("\\s+", " ")
                .strip();
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 2) + " …";
    }
}
