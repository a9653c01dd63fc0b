package dev.stockspark.sandbox.seed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stockspark.sandbox.catalogue.Country;
import dev.stockspark.sandbox.catalogue.Variant;
import dev.stockspark.sandbox.gallery.Gallery;
import dev.stockspark.sandbox.gallery.GalleryImage;
import dev.stockspark.sandbox.json.Json;
import dev.stockspark.sandbox.seed.Organization.Company;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One vehicle after the other. The same number gives the same vehicle, however many there are. */
final class VehicleSeed {
    private static final long FIRST_VEHICLE = 9_476_489;
    private static final long FIRST_IMAGE = 260_773_197;
    private static final int DAYS = 400;
    private static final int IMAGES_EACH = 40;

    private final SeedConfig config;
    private final World world;
    private final Organization organization;
    private final Allocation allocation;
    private final Wording wording = Wording.read();
    private final Map<Country, Draft> drafts = new EnumMap<>(Country.class);

    VehicleSeed(SeedConfig config, World world, Organization organization) {
        this.config = config;
        this.world = world;
        this.organization = organization;
        this.allocation = new Allocation(organization);
    }

    /** A vehicle without pictures, and its pictures. */
    record Seeded(ObjectNode vehicle, Gallery gallery) {}

    Seeded vehicle(int index) {
        Dice dice = new Dice(config.number(), index);
        Company company = allocation.owner(index);
        Variant variant = dice.pick(world.catalogue().variants());
        LocalDate created = config.today().minusDays(dice.between(0, DAYS));
        ObjectNode vehicle = identity(index, dice, company, created);
        Draft draft = drafts.computeIfAbsent(company.country(), country -> new Draft(world, country));
        vehicle.setAll(draft.of(variant));
        History history = History.roll(dice, variant.model().since(), created);
        history.write(vehicle, draft);
        new Prices(wording.vat().get(company.country()))
                .write(vehicle, dice, variant.trim().price(), history, created);
        new Appearance(draft, wording).write(vehicle, dice);
        new Advert(draft, wording).write(vehicle, dice, variant);
        if (!history.isNew()) {
            vehicle.put("numberPlate", dice.plate(company.plate()));
        }
        if (index % 10 == 3) {
            undocumented(vehicle, index);
        }
        return new Seeded(vehicle, gallery(index, dice));
    }

    private ObjectNode identity(int index, Dice dice, Company company, LocalDate created) {
        long dealer = dice.pick(organization.dealersOf(company)).id();
        String time = String.format(
                "T%02d:%02d:%02d.000+00:00", dice.between(7, 18), dice.between(0, 59), dice.between(0, 59));
        int age = (int) (config.today().toEpochDay() - created.toEpochDay());
        ObjectNode vehicle = Json.object().put("vehicleId", FIRST_VEHICLE + 7L * index);
        vehicle.put("vehicleManagerId", index % 3 == 0 ? organization.firstManager(company) : null);
        return vehicle.put("companyId", company.id())
                .put("companyOwnerId", company.id())
                .put("dealerId", dealer)
                .put("creationDate", created + time)
                .put("modificationDate", created.plusDays(dice.between(0, age)) + "T19:" + time.substring(4))
                .put("enteredInStockDate", created.minusDays(dice.between(0, 20)) + "T00:00:00.000+00:00")
                .put("globalId", new UUID(dice.bits(), dice.bits()).toString())
                .put("vin", dice.percent(92) ? dice.vin() : null)
                .put("externalId", dice.percent(60) ? "DMS-" + (40_000 + index) : null)
                .putNull("alternativeExternalId");
    }

    /** What the API answers beyond its own document; clients have to bring it back as it was. */
    private static void undocumented(ObjectNode vehicle, int index) {
        vehicle.putObject("dmsReference")
                .put("system", "DMS-X")
                .put("weight", new BigDecimal("1.10"))
                .put("residual", new BigDecimal("0.1000000000000000055511151231257827"))
                .put("serial", 9_007_199_254_740_993L + index)
                .putNull("closed");
    }

    private static Gallery gallery(int index, Dice dice) {
        int count = dice.percent(10) ? 0 : dice.percent(30) ? dice.between(1, 4) : dice.between(5, 18);
        boolean withMain = !dice.percent(5);
        List<GalleryImage> images = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            images.add(GalleryImage.painted(FIRST_IMAGE + (long) IMAGES_EACH * index + i, withMain && i == 0));
        }
        return new Gallery(images);
    }
}
