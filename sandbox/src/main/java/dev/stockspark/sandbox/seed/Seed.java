package dev.stockspark.sandbox.seed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stockspark.sandbox.catalogue.Country;
import dev.stockspark.sandbox.gallery.Album;
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
 * @param quotas by company and portal: how many vehicles an account has places for
 */
public record Seed(
        List<ObjectNode> companies,
        Map<Long, Country> countries,
        List<ObjectNode> dealers,
        List<User> users,
        List<ObjectNode> vehicles,
        Map<Long, Gallery> galleries,
        Belongings belongings,
        Map<Long, Map<String, Integer>> quotas) {

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
        Map<Long, Map<String, Integer>> quotas = new LinkedHashMap<>();
        organization.companies().forEach(company -> quotas.put(company.id(), company.quotas()));
        return new Seed(
                documents.companies(),
                countries,
                documents.dealers(),
                organization.users(),
                vehicles,
                galleries,
                new BelongingsSeed(organization, world.reference()).of(vehicles),
                quotas);
    }

    /** Everything as one document, for comparing two seeds. */
    public ObjectNode json() {
        ObjectNode all = Json.object();
        companies.forEach(all.putArray("companies")::add);
        dealers.forEach(all.putArray("dealers")::add);
        vehicles.forEach(all.putArray("vehicles")::add);
        ObjectNode pictures = all.putObject("galleries");
        galleries.forEach((id, gallery) -> pictures.set(Long.toString(id), gallery.json(Album.GALLERY_ITEM, "/")));
        all.set("belongings", Json.tree(belongings));
        return all;
    }
}
