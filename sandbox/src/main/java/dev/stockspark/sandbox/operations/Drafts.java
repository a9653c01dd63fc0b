package dev.stockspark.sandbox.operations;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stockspark.sandbox.catalogue.Country;
import dev.stockspark.sandbox.catalogue.Registration;
import dev.stockspark.sandbox.catalogue.Variant;
import dev.stockspark.sandbox.catalogue.VehicleClass;
import dev.stockspark.sandbox.exchange.Answer;
import dev.stockspark.sandbox.exchange.ApiFailure;
import dev.stockspark.sandbox.exchange.Call;
import dev.stockspark.sandbox.exchange.Operation;
import dev.stockspark.sandbox.exchange.Parameters;
import dev.stockspark.sandbox.json.Json;
import dev.stockspark.sandbox.seed.Draft;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** From the catalogue to a vehicle: by version, or by the plate or VIN of a real car. */
final class Drafts {
    private static final Set<String> PROVIDERS = Set.of("datak", "jato");
    private final Context context;
    private final List<Registration> registrations = Registration.read();

    Drafts(Context context) {
        this.context = context;
    }

    Map<String, Operation> operations() {
        return Map.of("compileVehicleByTrim", this::compile, "getVehicleWithCandidateTrims", this::identify);
    }

    /**
     * The draft holds what the schema of a vehicle requires and only the dealer knows as the least that fits: a free new vehicle of the
     * main dealer at list price.
     */
    private Answer compile(Call call) {
        Parameters wanted = call.parameters();
        long company = context.company(call, wanted.id("companyId")).get("id").longValue();
        Variant variant = variant(wanted);
        Draft draft = new Draft(context.world(), context.country(call));
        ObjectNode vehicle = draft.of(variant);
        vehicle.put("companyId", company).put("dealerId", mainDealer(company));
        draft.refer(vehicle, "condition", "conditions", "NEW");
        draft.refer(vehicle, "status", "vehiclestatuses", "FREE");
        BigDecimal list = BigDecimal.valueOf(variant.trim().price());
        vehicle.putObject("priceGross").put("consumerPrice", list).put("listPrice", list);
        return Answer.ok(vehicle);
    }

    private Variant variant(Parameters wanted) {
        String provider = wanted.text("provider").orElse("datak").toLowerCase(Locale.ROOT);
        String code = wanted.required("providerCode");
        String own = provider.equals("jato") ? code.replaceFirst("^77", "") : code;
        return context.world()
                .catalogue()
                .variant(own)
                .filter(variant -> PROVIDERS.contains(provider))
                .filter(variant ->
                        variant.make().vehicleClass().equals(VehicleClass.code(wanted.required("vehicleClass"))))
                .orElseThrow(() ->
                        ApiFailure.notFound("no version " + code + " of provider " + provider + " in this class"));
    }

    private long mainDealer(long company) {
        return context.stock().dealers().stream()
                .filter(dealer -> dealer.get("companyId").longValue() == company)
                .max((a, b) -> Boolean.compare(
                        a.path("main").booleanValue(), b.path("main").booleanValue()))
                .orElseThrow(() -> ApiFailure.of(412, "PRECONDITION_FAILED", "company " + company + " has no dealer"))
                .get("id")
                .longValue();
    }

    private Answer identify(Call call) {
        Parameters wanted = call.parameters();
        context.company(call, wanted.id("companyId"));
        if (wanted.text("plate").isPresent() == wanted.text("vin").isPresent()) {
            throw ApiFailure.badRequest("give either plate or vin");
        }
        Registration registration = registrations.stream()
                .filter(each -> each.country() == context.country(call))
                .filter(each -> each.is(wanted.text("plate"), wanted.text("vin")))
                .findFirst()
                .or(() -> inStock(call))
                .orElseThrow(() -> ApiFailure.notFound("no such car is registered"));
        List<Variant> candidates = registration.trims().stream()
                .map(code -> context.world().catalogue().variant(code).orElseThrow())
                .filter(variant ->
                        variant.make().vehicleClass().equals(VehicleClass.code(wanted.required("vehicleClass"))))
                .toList();
        if (candidates.isEmpty()) {
            throw ApiFailure.notFound("the car is of another class");
        }
        return Answer.ok(found(call, registration, candidates));
    }

    /** Cars that a dealer has are registered as well, whoever the dealer is. */
    private Optional<Registration> inStock(Call call) {
        Country country = context.country(call);
        return context.stock().vehicles().stream()
                .filter(vehicle ->
                        context.stock().country(vehicle.get("companyId").longValue()) == country)
                .filter(vehicle -> registration(country, vehicle, List.of())
                        .is(call.parameters().text("plate"), call.parameters().text("vin")))
                .findFirst()
                .map(vehicle -> registration(country, vehicle, trims(vehicle)));
    }

    private static Registration registration(Country country, ObjectNode vehicle, List<String> trims) {
        return new Registration(
                country,
                vehicle.path("numberPlate").asText(),
                vehicle.path("vin").asText(),
                vehicle.path("constructionDate").asText().replaceFirst("T.*", ""),
                trims);
    }

    private List<String> trims(ObjectNode vehicle) {
        return context.world().catalogue().variants().stream()
                .filter(variant ->
                        variant.model().id() == vehicle.at("/model/id").longValue())
                .filter(variant ->
                        variant.trim().name().equals(vehicle.at("/version/name").asText()))
                .map(variant -> variant.trim().code())
                .toList();
    }

    private ObjectNode found(Call call, Registration registration, List<Variant> candidates) {
        CatalogueDocuments documents = new CatalogueDocuments(context.world().reference(), context.country(call));
        ObjectNode answer = Json.object();
        ObjectNode vehicle = answer.putObject("vehicle")
                .put("make", candidates.get(0).make().name())
                .put("model", candidates.get(0).model().name())
                .put("name", candidates.get(0).trim().name())
                .put("plateNumber", registration.plate())
                .put("vin", registration.vin())
                .put("registrationDate", registration.registered())
                .put("providerCode", candidates.get(0).trim().code());
        ArrayNode codes = vehicle.putArray("trimProviderCodes");
        ArrayNode trims = answer.putArray("candidateTrims");
        candidates.forEach(variant -> {
            codes.add(variant.trim().code());
            trims.add(documents.trim(variant));
        });
        return answer;
    }
}
