package dev.stockspark.sandbox.seed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Enquiries by key of the leads service, the latest first. Made when they are asked for: most runs never do. */
public final class Leads {
    private final SeedConfig config;
    private final Seed seed;
    private final Organization organization = Organization.read();
    private final Map<String, List<ObjectNode>> made = new ConcurrentHashMap<>();

    public Leads(SeedConfig config, Seed seed) {
        this.config = config;
        this.seed = seed;
    }

    /** Empty for a key that nobody has. */
    public Optional<List<ObjectNode>> of(String key) {
        return organization.leadKeys().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .map(each -> made.computeIfAbsent(key, unused -> make(each.user())));
    }

    private List<ObjectNode> make(String user) {
        User owner = organization.users().stream()
                .filter(each -> each.name().equals(user))
                .findFirst()
                .orElseThrow();
        LeadSeed leads = new LeadSeed(config, organization, LeadWording.read());
        List<ObjectNode> all = new ArrayList<>();
        for (int i = 0; i < seed.vehicles().size(); i++) {
            ObjectNode vehicle = seed.vehicles().get(i);
            if (owner.companies().contains(vehicle.get("companyId").longValue())) {
                all.addAll(leads.of(i, vehicle));
            }
        }
        all.sort(Comparator.comparing(
                        (ObjectNode lead) -> lead.get("dateCreated").textValue())
                .reversed());
        return List.copyOf(all);
    }
}
