package dev.stockspark.sandbox.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stockspark.sandbox.catalogue.Country;
import dev.stockspark.sandbox.json.Json;
import dev.stockspark.sandbox.seed.Organization.Dealer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The enquiries about one vehicle. Invented people with addresses that nobody can have (RFC 2606). */
record LeadSeed(SeedConfig config, Organization organization, LeadWording wording) {
    private static final long FIRST = 80_000_000;
    private static final int MOST = 6;
    private static final int GENERAL = 4;

    List<ObjectNode> of(int index, ObjectNode vehicle) {
        Dice dice = new Dice(config.number() + 1, index);
        int count = dice.percent(40) ? 0 : dice.between(1, MOST);
        List<ObjectNode> leads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            leads.add(lead(FIRST + (long) MOST * index + i, dice, vehicle));
        }
        return leads;
    }

    private ObjectNode lead(long id, Dice dice, ObjectNode vehicle) {
        Dealer dealer = organization.dealers().stream()
                .filter(each -> each.id() == vehicle.get("dealerId").longValue())
                .findFirst()
                .orElseThrow();
        Country country = organization.country(dealer);
        boolean general = dice.percent(GENERAL);
        ObjectNode lead = Json.object().put("id", id);
        lead.set("vehicle_id", general ? Json.object().nullNode() : vehicle.get("vehicleId"));
        person(lead, dice, country);
        lead.put("channel", channel(dice, country, vehicle))
                .put("dateCreated", time(dice, vehicle))
                .put("qualified", dice.percent(55));
        if (!general) {
            lead.set("maker", vehicle.at("/make/name"));
            lead.set("model", vehicle.at("/model/name"));
            lead.set("version", vehicle.at("/version/name"));
            lead.set("type", vehicle.at("/condition/name"));
            lead.set("price", vehicle.at("/priceGross/consumerPrice"));
        }
        String form = dice.pick(wording.forms().keySet().stream().sorted().toList());
        return lead.put("dealer_id", dealer.id())
                .put("dealer_name", dealer.name())
                .put("dealer_address", dealer.address())
                .put("dealer_city", dealer.city())
                .put("form_name", wording.forms().get(form).get(country))
                .put("form_code", form);
    }

    private void person(ObjectNode lead, Dice dice, Country country) {
        String given = dice.pick(wording.given().get(country));
        String family = dice.pick(wording.family().get(country));
        String name = (given + "." + family).toLowerCase(Locale.ROOT).replaceAll("[^a-z.]", "");
        lead.put("nome", given)
                .put("surname", dice.percent(90) ? family : null)
                .put("email", dice.percent(85) ? name + dice.between(1, 99) + "@mail.example" : null)
                .put("phone", dice.percent(20) ? "+39 0555 " + dice.between(100_000, 999_999) : null)
                .put("cellphone", dice.percent(70) ? "+39 355 555 " + dice.between(1000, 9999) : null)
                .put("note", dice.percent(80) ? dice.pick(wording.notes().get(country)) : null);
    }

    private String channel(Dice dice, Country country, ObjectNode vehicle) {
        List<String> channels = new ArrayList<>(List.of(wording.site().get(country)));
        for (JsonNode publication : vehicle.get("publications")) {
            if (publication.get("published").booleanValue()) {
                channels.add(publication.get("portalName").textValue());
            }
        }
        return dice.pick(channels);
    }

    private String time(Dice dice, ObjectNode vehicle) {
        LocalDate created =
                LocalDate.parse(vehicle.get("creationDate").textValue().substring(0, 10));
        int days = (int) ChronoUnit.DAYS.between(created, config.today());
        return created.plusDays(dice.between(0, days))
                + String.format(" %02d:%02d:%02d", dice.between(8, 21), dice.between(0, 59), dice.between(0, 59));
    }
}
