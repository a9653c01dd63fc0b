package dev.toolwright.generator.expression;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.NullableType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.TypeParamType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The functions that CEL does not have, declared to dev.cel as the table has them. */
final class CelFunctions {
    /** In CEL's standard environment or its string extension. */
    private static final Set<Function> STANDARD = EnumSet.of(
            Function.SIZE,
            Function.CONTAINS,
            Function.STARTS_WITH,
            Function.ENDS_WITH,
            Function.MATCHES,
            Function.INDEX_OF,
            Function.LOWER_ASCII,
            Function.UPPER_ASCII,
            Function.TRIM,
            Function.REPLACE,
            Function.SPLIT,
            Function.JOIN,
            Function.SUBSTRING,
            Function.CHAR_AT,
            Function.STRING,
            Function.INT,
            Function.DOUBLE,
            Function.BOOL);

    static final List<CelFunctionDecl> OWN = Stream.concat(
                    EnumSet.complementOf(EnumSet.copyOf(STANDARD)).stream().map(CelFunctions::declaration),
                    Stream.of(numbers("_==_"), numbers("_!=_"), membership(), sorted(), grouped(), indexed()))
            .toList();

    private CelFunctions() {}

    private static CelFunctionDecl declaration(Function function) {
        List<CelOverloadDecl> overloads = new ArrayList<>();
        for (Signature signature : function.signatures()) {
            List<CelType> parameters =
                    signature.parameters().stream().map(CelFunctions::type).toList();
            CelType result = type(signature.result());
            String id = "own_" + function.word() + overloads.size();
            if (function.style() != Function.Style.METHOD) {
                overloads.add(CelOverloadDecl.newGlobalOverload(id, result, parameters));
            }
            if (function.style() != Function.Style.FUNCTION) {
                overloads.add(CelOverloadDecl.newMemberOverload(id + "_method", result, parameters));
            }
        }
        return CelFunctionDecl.newFunctionDeclaration(function.word(), overloads);
    }

    private static CelType type(Signature.Pattern pattern) {
        CelType bare =
                switch (pattern.word()) {
                    case "string" -> SimpleType.STRING;
                    case "integer" -> SimpleType.INT;
                    case "number" -> SimpleType.DOUBLE;
                    case "boolean" -> SimpleType.BOOL;
                    case "any" -> SimpleType.DYN;
                    case "object", "file" -> MapType.create(SimpleType.STRING, SimpleType.DYN);
                    case "list" -> ListType.create(type(pattern.element().orElseThrow()));
                    default -> TypeParamType.create(pattern.word());
                };
        return pattern.nullable() && bare instanceof SimpleType ? NullableType.create(bare) : bare;
    }

    /** CEL compares integers and numbers by value when it runs, but its checker knows no such comparison. */
    private static CelFunctionDecl numbers(String operator) {
        return CelFunctionDecl.newFunctionDeclaration(
                operator,
                CelOverloadDecl.newGlobalOverload(
                        "own" + operator + "id", SimpleType.BOOL, SimpleType.INT, SimpleType.DOUBLE),
                CelOverloadDecl.newGlobalOverload(
                        "own" + operator + "di", SimpleType.BOOL, SimpleType.DOUBLE, SimpleType.INT));
    }

    private static CelFunctionDecl membership() {
        CelType wholes = ListType.create(SimpleType.INT);
        CelType decimals = ListType.create(SimpleType.DOUBLE);
        return CelFunctionDecl.newFunctionDeclaration(
                "@in",
                CelOverloadDecl.newGlobalOverload("own_in_id", SimpleType.BOOL, SimpleType.INT, decimals),
                CelOverloadDecl.newGlobalOverload("own_in_di", SimpleType.BOOL, SimpleType.DOUBLE, wholes));
    }

    private static CelFunctionDecl sorted() {
        CelType list = ListType.create(TypeParamType.create("T"));
        CelType keys = ListType.create(TypeParamType.create("K"));
        return CelFunctionDecl.newFunctionDeclaration(
                CelMacros.SORTED,
                CelOverloadDecl.newGlobalOverload("own_sorted", list, list, keys),
                CelOverloadDecl.newGlobalOverload("own_top", list, list, keys, SimpleType.INT));
    }

    private static CelFunctionDecl indexed() {
        CelType element = TypeParamType.create("T");
        CelType list = ListType.create(element);
        CelType keys = ListType.create(TypeParamType.create("K"));
        CelType index = MapType.create(SimpleType.STRING, element);
        return CelFunctionDecl.newFunctionDeclaration(
                CelMacros.INDEXED, CelOverloadDecl.newGlobalOverload("own_indexed", index, list, keys));
    }

    private static CelFunctionDecl grouped() {
        CelType list = ListType.create(TypeParamType.create("T"));
        CelType keys = ListType.create(TypeParamType.create("K"));
        CelType groups = ListType.create(MapType.create(SimpleType.STRING, SimpleType.DYN));
        return CelFunctionDecl.newFunctionDeclaration(
                CelMacros.GROUPED, CelOverloadDecl.newGlobalOverload("own_grouped", groups, list, keys));
    }
}
