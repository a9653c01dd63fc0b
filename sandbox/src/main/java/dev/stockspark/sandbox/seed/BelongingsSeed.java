package dev.stockspark.sandbox.seed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stockspark.sandbox.catalogue.Reference;
import dev.stockspark.sandbox.json.Json;
import dev.stockspark.sandbox.seed.Organization.Company;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Portal activations, people and papers; their ids follow from their owners', so that none depends on how many there are. */
record BelongingsSeed(Organization organization, Reference reference) {
    private static final long FIRST_ACTIVATION = 51_000;
    private static final long FIRST_CREDENTIAL = 1_001;
    private static final long PAPERS = 30_000_000;
    private static final int EACH = 20;

    Belongings of(List<ObjectNode> vehicles) {
        Map<Long, List<ObjectNode>> activations = new LinkedHashMap<>();
        Map<Long, List<ObjectNode>> managers = new LinkedHashMap<>();
        List<Company> companies = organization.companies();
        for (int i = 0; i < companies.size(); i++) {
            activations.put(companies.get(i).id(), activations(companies.get(i), FIRST_ACTIVATION + (long) EACH * i));
            managers.put(
                    companies.get(i).id(), managers(companies.get(i), organization.firstManager(companies.get(i))));
        }
        Map<Long, List<ObjectNode>> papers = new LinkedHashMap<>();
        for (int i = 1; i < vehicles.size(); i += 5) {
            long vehicle = vehicles.get(i).get("vehicleId").longValue();
            papers.put(vehicle, List.of(paper(vehicle)));
        }
        return new Belongings(activations, managers, papers, credentials());
    }

    private List<ObjectNode> activations(Company company, long first) {
        List<ObjectNode> list = new ArrayList<>();
        for (String portal : reference.names("portal", company.country())) {
            list.add(Json.object()
                    .put("id", first + list.size())
                    .put("code", portal)
                    .put(
                            "name",
                            reference.word("portal", company.country(), portal).orElseThrow())
                    .put("portalKey", portal)
                    .put("enable", !company.closedPortals().contains(portal)));
        }
        return list;
    }

    private static List<ObjectNode> managers(Company company, long first) {
        List<ObjectNode> list = new ArrayList<>();
        for (Organization.Manager manager : company.managers()) {
            long id = first + list.size();
            String[] names = manager.name().split(" ", 2);
            list.add(Json.object()
                    .put("id", id)
                    .put("companyId", company.id())
                    .put("firstName", names[0])
                    .put("lastName", names[1])
                    .put("email", company.email().replaceFirst("^[^@]+", names[0].toLowerCase(Locale.ROOT)))
                    .put("phone", company.phone())
                    .put("role", manager.role()));
        }
        return list;
    }

    private static ObjectNode paper(long vehicle) {
        return Json.object()
                .put("id", PAPERS + vehicle)
                .put("name", "registration.pdf")
                .put("documentType", "VEHICLE_REGISTRATION");
    }

    private List<ObjectNode> credentials() {
        List<ObjectNode> list = new ArrayList<>();
        for (User user : organization.users()) {
            String[] names = user.person().split(" ", 2);
            ObjectNode credential = Json.object()
                    .put("id", FIRST_CREDENTIAL + list.size())
                    .put("username", user.name())
                    .put("firstName", names[0])
                    .put("lastName", names[1])
                    .put("email", user.email())
                    .put("activation", true)
                    .put("enabled", !user.locked())
                    .put("accountLocked", user.locked())
                    .put("accountExpired", false)
                    .put("passwordExpired", false)
                    .put("isNetwork", false)
                    .put("version", 0);
            ArrayNode companies = credential.putArray("companyIds");
            user.companies().stream().sorted().forEach(companies::add);
            list.add(credential);
        }
        return list;
    }
}
