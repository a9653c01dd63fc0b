package dev.stockspark.sandbox.seed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stockspark.sandbox.catalogue.Country;
import dev.stockspark.sandbox.gallery.Gallery;
import dev.stockspark.sandbox.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The first state.
 *
 * @param countries of companies, by id
 * @param vehicles without their pictures
 * @param galleries by vehicle id; none for a vehicle without pictures
 */
public record Seed(
        List<ObjectNode> companies,
        Map<Long, Country> countries,
        List<ObjectNode> dealers,
        List<User> users,
        List<ObjectNode> vehicles,
        Map<Long, Gallery> galleries) {

    public static Seed of(SeedConfig config, World world) {
        Organization organization = Organization.read();
        OrganizationDocuments documents = new OrganizationDocuments(organization, world.reference());
        Map<Long, Country> countries = new LinkedHashMap<>();
        organization.companies().forEach(company -> countries.put(company.id(), company.country()));
        List<ObjectNode> vehicles = new ArrayList<>();
        Map<Long, Gallery> galleries = new LinkedHashMap<>();
        VehicleSeed seed = new VehicleSeed(config, world, organization);
        for (int index = 0; index < config.vehicles(); index++) {
            VehicleSeed.Seeded seeded = seed.vehicle(index);
            vehicles.add(seeded.vehicle());
            galleries.put(seeded.vehicle().get("vehicleId").longValue(), seeded.gallery());
        }
        return new Seed(
                documents.companies(), countries, documents.dealers(), organization.users(), vehicles, galleries);
    }

    /** Everything as one document, for comparing two seeds. */
    public ObjectNode json() {
        ObjectNode all = Json.object();
        companies.forEach(all.putArray("companies")::add);
        dealers.forEach(all.putArray("dealers")::add);
        vehicles.forEach(all.putArray("vehicles")::add);
        ObjectNode pictures = all.putObject("galleries");
        galleries.forEach((id, gallery) -> pictures.set(Long.toString(id), gallery.json("/")));
        return all;
    }
}
