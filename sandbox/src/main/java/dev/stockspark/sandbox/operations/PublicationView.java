package dev.stockspark.sandbox.operations;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stockspark.sandbox.catalogue.Country;
import dev.stockspark.sandbox.json.Json;
import dev.stockspark.sandbox.stock.Publication;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Where a vehicle is, on each portal that its company has activated: in short, and in full. */
record PublicationView(Context context) {
    private static final int FIRST_PORTAL = 301;

    private record Place(ObjectNode activation, Publication publication, List<ObjectNode> errors, boolean active) {}

    /** {@code PublicationDto}s. */
    ArrayNode brief(ObjectNode vehicle) {
        ArrayNode list = Json.array();
        Country country = context.stock().country(vehicle.get("companyId").longValue());
        for (Place place : places(vehicle)) {
            String portal = place.activation().get("portalKey").textValue();
            list.addObject()
                    .put("portalName", portalName(country, place.activation()))
                    .put("portalCode", portal)
                    .put("accountName", place.activation().path("name").asText(portal))
                    .put("accountCode", place.activation().path("code").asText(portal))
                    .put("published", place.active());
        }
        return list;
    }

    /** {@code PublicationV2Dto}s. */
    ArrayNode full(ObjectNode vehicle) {
        ArrayNode list = Json.array();
        Country country = context.stock().country(vehicle.get("companyId").longValue());
        places(vehicle).forEach(place -> list.add(full(country, vehicle, place)));
        return list;
    }

    boolean active(ObjectNode vehicle, ObjectNode activation) {
        return place(vehicle, activation).active();
    }

    private List<Place> places(ObjectNode vehicle) {
        return context.stock().activations().of(vehicle.get("companyId").longValue()).stream()
                .map(activation -> place(vehicle, activation))
                .toList();
    }

    private Place place(ObjectNode vehicle, ObjectNode activation) {
        long id = vehicle.get("vehicleId").longValue();
        Publication publication =
                context.stock().publications().find(id, activation.get("id").longValue());
        List<ObjectNode> errors = PortalRules.errors(
                activation.get("portalKey").textValue(),
                vehicle,
                context.stock().gallery(id));
        boolean active = activation.path("enable").booleanValue()
                && publication.active(errors.isEmpty(), context.clock().instant(), background());
        return new Place(activation, publication, errors, active);
    }

    private ObjectNode full(Country country, ObjectNode vehicle, Place place) {
        ObjectNode activation = place.activation();
        Publication publication = place.publication();
        String portal = activation.get("portalKey").textValue();
        boolean waits = publication.waits(context.clock().instant(), background());
        ObjectNode entry = Json.object()
                .put("activationId", activation.get("id").longValue())
                .put("activationCode", activation.path("code").asText(portal))
                .put("activationName", activation.path("name").asText(portal))
                .put("definitionId", portalId(country, portal))
                .put("definitionCode", portal)
                .put("definitionName", portalName(country, activation))
                .put("cdnIconUrl", context.home().get() + "painted-" + portalId(country, portal) + ".png")
                .put("status", publication.wanted())
                .put("toProcess", waits)
                .put("active", place.active());
        dates(entry, publication, place.active());
        ArrayNode errors = entry.putArray("errors");
        if (publication.wanted() && !waits) {
            reasons(publication, place.errors()).forEach(errors::add);
        }
        if (place.active()) {
            entry.put("publicationKey", portal + "-" + vehicle.get("vehicleId").longValue());
        }
        return entry;
    }

    private void dates(ObjectNode entry, Publication publication, boolean active) {
        if (publication.equals(Publication.NEVER)) {
            return;
        }
        entry.put("lastChange", text(publication.since()));
        publication.began().filter(began -> active || !publication.wanted()).ifPresent(began -> {
            entry.put("beginDate", text(began));
            if (!active) {
                entry.put("endDate", text(publication.since()));
            }
        });
    }

    private static List<ObjectNode> reasons(Publication publication, List<ObjectNode> errors) {
        return publication.full()
                ? List.of(PortalRules.error("LIMIT_EXCEEDED", "no place left for another vehicle"))
                : errors;
    }

    private long portalId(Country country, String portal) {
        return FIRST_PORTAL
                + context.world().reference().names("portal", country).indexOf(portal);
    }

    private String portalName(Country country, ObjectNode activation) {
        String portal = activation.get("portalKey").textValue();
        return context.world().reference().word("portal", country, portal).orElse(portal);
    }

    private Duration background() {
        return context.stock().publications().background();
    }

    private static String text(Instant instant) {
        return Context.time(instant);
    }
}
