package dev.stockspark.sandbox.operations;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stockspark.sandbox.catalogue.Equipment;
import dev.stockspark.sandbox.catalogue.Make;
import dev.stockspark.sandbox.catalogue.Variant;
import dev.stockspark.sandbox.catalogue.VehicleClass;
import dev.stockspark.sandbox.exchange.Answer;
import dev.stockspark.sandbox.exchange.ApiFailure;
import dev.stockspark.sandbox.exchange.Call;
import dev.stockspark.sandbox.exchange.Operation;
import dev.stockspark.sandbox.exchange.Parameters;
import dev.stockspark.sandbox.json.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The catalogue read as lists: makes, models, versions, bodies, fuels, equipment. */
final class CatalogueSearch {
    private final Context context;

    CatalogueSearch(Context context) {
        this.context = context;
    }

    Map<String, Operation> operations() {
        return Map.of(
                "getMakes", this::makes,
                "getModels", this::models,
                "getTrims", this::trims,
                "getBodyTypes",
                        call -> entries(
                                call, "bodies", variant -> variant.model().body()),
                "getFuelTypes",
                        call -> entries(call, "fuels", variant -> variant.trim()
                                .engine()
                                .fuel()),
                "getTrimEquipments", this::equipment);
    }

    private Answer makes(Call call) {
        ArrayNode list = Json.array();
        context.world()
                .catalogue()
                .makes(call.parameters().required("vehicleClass"))
                .forEach(make -> list.add(CatalogueDocuments.make(make)));
        return Answer.ok(list);
    }

    private Answer models(Call call) {
        Parameters wanted = call.parameters();
        String name = wanted.required("make");
        Make make = context.world()
                .catalogue()
                .make(wanted.required("vehicleClass"), name)
                .orElseThrow(() -> ApiFailure.notFound("no make '" + name + "' of this class"));
        ArrayNode list = Json.array();
        make.models().stream()
                .filter(model -> model.since() <= year(wanted))
                .forEach(model -> list.add(CatalogueDocuments.model(model)));
        return Answer.ok(list);
    }

    private Answer trims(Call call) {
        Parameters wanted = call.parameters();
        CatalogueDocuments documents = documents(call);
        List<ObjectNode> trims = context.world().catalogue().variantsOf(wanted.id("modelId")).stream()
                .filter(variant -> variant.soldIn(year(wanted)))
                .filter(variant -> wanted.text("bodyType")
                        .map(variant.model().body()::equals)
                        .orElse(true))
                .filter(variant -> wanted.text("fuelType")
                        .map(variant.trim().engine().fuel()::equals)
                        .orElse(true))
                .map(documents::trim)
                .toList();
        return Answer.ok(Page.of(trims, wanted));
    }

    private Answer entries(Call call, String kind, Function<Variant, String> key) {
        Parameters wanted = call.parameters();
        String vehicleClass = VehicleClass.code(wanted.required("vehicleClass"));
        List<String> keys = context.world().catalogue().variants().stream()
                .filter(variant -> variant.make().vehicleClass().equals(vehicleClass))
                .filter(variant -> wanted.number("modelId")
                        .map(id -> variant.model().id() == id)
                        .orElse(true))
                .map(key)
                .distinct()
                .toList();
        CatalogueDocuments documents = documents(call);
        List<ObjectNode> entries = context.world().reference().names(kind, context.country(call)).stream()
                .filter(keys::contains)
                .map(name -> documents.entry(kind, name))
                .toList();
        return Answer.ok(Page.of(entries, wanted));
    }

    private Answer equipment(Call call) {
        Parameters wanted = call.parameters();
        String trim = wanted.required("trimId");
        Variant variant =
                context.world().catalogue().variant(trim).orElseThrow(() -> ApiFailure.notFound("no version " + trim));
        String part = wanted.text("equipmentName").orElse("").toLowerCase(Locale.ROOT);
        List<ObjectNode> found = pieces(variant)
                .filter(piece ->
                        wanted.text("equipmentType").map(piece.type()::equals).orElse(true))
                .filter(piece -> piece.name(context.country(call))
                        .toLowerCase(Locale.ROOT)
                        .contains(part))
                .map(piece -> document(call, piece))
                .toList();
        return Answer.ok(Page.of(found, wanted));
    }

    private Stream<Equipment> pieces(Variant variant) {
        return context.world().equipment().stream().filter(piece -> piece.fitsTo(variant));
    }

    private ObjectNode document(Call call, Equipment piece) {
        ObjectNode node = Json.object().put("type", piece.type()).put("price", piece.price());
        node.putObject("equipment")
                .put("id", piece.id())
                .put("code", "EQ" + piece.id())
                .put("name", piece.name(context.country(call)));
        return node;
    }

    private CatalogueDocuments documents(Call call) {
        return new CatalogueDocuments(context.world().reference(), context.country(call));
    }

    /** The year of {@code MM-YYYY}; far ahead where none is given, so that everything has been sold by then. */
    private static int year(Parameters wanted) {
        return wanted.text("manufactureDate")
                .map(date -> Integer.parseInt(date.substring(3)))
                .orElse(9999);
    }
}
