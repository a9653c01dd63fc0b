package example.generated.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.tool.DescriptorResource;
import dev.toolwright.server.tool.Read;
import dev.toolwright.server.tool.Tool;
import dev.toolwright.server.tool.ToolCall;
import dev.toolwright.server.tool.ToolDescriptor;
import dev.toolwright.server.tool.ToolResult;
import dev.toolwright.server.value.Csv;
import dev.toolwright.server.value.Dates;
import dev.toolwright.server.value.Fields;
import dev.toolwright.server.value.Formats;
import dev.toolwright.server.value.Groups;
import dev.toolwright.server.value.Json;
import dev.toolwright.server.value.Kind;
import dev.toolwright.server.value.Lists;
import dev.toolwright.server.value.Numbers;
import dev.toolwright.server.value.Structured;
import dev.toolwright.server.value.Values;
import example.generated.client.library.BooksApi;
import example.generated.client.library.BranchesApi;
import java.util.List;
import java.util.Optional;

/**
 * The tool {@code loan_report}.
 */
public final class LoanReport implements Tool {
    private static final ToolDescriptor DESCRIPTOR = DescriptorResource.read(LoanReport.class, "loan_report.json");

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public ToolResult call(ToolCall call) {
        Arguments arguments = Arguments.of(call.arguments());
        String now = call.now().toString();
        Read<List<JsonNode>> loansRead = new Read<>(inner -> listLoans(inner, arguments));
        Read<JsonNode> pageRead = new Read<>(inner -> listBooks(inner));
        Read.together(call, loansRead, pageRead);
        List<JsonNode> loans = loansRead.answer();
        JsonNode page = pageRead.answer();
        JsonNode books = Groups.index(Values.or(Json.listOrNull(Kind.OBJECT, page, "books"),
                Lists.of()), b -> Json.textOrNull(b, "isbn"));
        List<JsonNode> rows = Lists.map(loans, l -> Fields.leavingOutNull()
                .put("isbn", Json.textOrNull(l, "isbn"))
                .put("title", Json.textOrNull(books, Values.or(Json.textOrNull(l, "isbn"), ""),
                            "title"))
                .put("price", Json.decimalOrNull(books, Values.or(Json.textOrNull(l, "isbn"), ""),
                            "price"))
                .put("days", Dates.daysBetween(Json.textOrNull(l, "since"), now, "Europe/Rome",
                            "daysBetween(l.since, now, 'Europe/Rome')"))
                .tree());
        return new ToolResult.Success(Optional.of(result(now, loans, rows)), text(arguments, now, rows));
    }

    private static List<JsonNode> listLoans(ToolCall call, Arguments arguments) {
        call.checkpoint();
        return Json.list(Kind.OBJECT, new BranchesApi(call.api("library")).listLoans(arguments.branch()));
    }

    private static JsonNode listBooks(ToolCall call) {
        call.checkpoint();
        return Json.object(new BooksApi(call.api("library")).listBooks(new BooksApi.ListBooksOptions()));
    }

    private static ObjectNode result(String now, List<JsonNode> loans, List<JsonNode> rows) {
        return Structured.of(Fields.leavingOutNull()
                .put("today", Dates.date(now, "Europe/Rome", "date(now, 'Europe/Rome')"))
                .put("dearest", Lists.map(Lists.top(Lists.filter(rows, r -> !(Json.decimalOrNull(r,
                            "price") == null)), r -> Json.decimalOrNull(r, "price"), 2L,
                            "rows.filter(r, r.price != null).top(r, r.price, 2)"),
                            r -> Json.textOrNull(r, "title")))
                .put("median", Numbers.percentile(Lists.map(Lists.filter(rows,
                            r -> !(Json.wholeOrNull(r, "days") == null)),
                            r -> Values.or(Json.wholeOrNull(r, "days"), 0L)), 50L,
                            "percentile(rows.filter(r, r.days != null).map(r, or(r.days, 0)), 50)"))
                .put("weeks", Lists.map(Groups.by(loans, l -> Dates.startOf(Json.textOrNull(l,
                            "since"), "week", "Europe/Rome",
                            "startOf(l.since, 'week', 'Europe/Rome')")),
                            g -> Fields.leavingOutNull()
                    .put("week", Json.textOrNull(g, "key"))
                    .put("loans", Lists.size(Json.list(Kind.OBJECT, g, "items")))
                    .tree()))
                .put("table", Csv.of(rows, Lists.of("isbn", "title", "price", "days"), "csv(rows)"))
                .tree());
    }

    private static String text(Arguments arguments, String now, List<JsonNode> rows) {
        return Formats.date(now, arguments.language(), "Europe/Rome",
                "formatDate(now, args.language, 'Europe/Rome')") + ": "
                + Formats.number(Numbers.multiply(Lists.size(rows), 1000L, "size(rows) * 1000"),
                arguments.language(), "formatNumber(size(rows) * 1000, args.language)") + " loans, "
                + Formats.money(Numbers.sumDecimal(Lists.map(rows,
                r -> Values.or(Json.decimalOrNull(r, "price"), 0.0)),
                "sum(rows.map(r, or(r.price, 0.0)))"), "EUR", arguments.language(),
                "formatMoney(sum(rows.map(r, or(r.price, 0.0))), 'EUR', args.language)") + ".";
    }

    private record Arguments(long branch, String language) {
        static Arguments of(ObjectNode json) {
            return new Arguments(
                    Json.whole(json, "branch"),
                    Values.or(Json.textOrNull(json, "language"), "it"));
        }
    }
}
