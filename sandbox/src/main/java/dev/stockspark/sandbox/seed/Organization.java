package dev.stockspark.sandbox.seed;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.stockspark.sandbox.catalogue.Country;
import dev.stockspark.sandbox.json.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Who is there: companies, their dealers, the users. */
record Organization(List<Company> companies, List<Dealer> dealers, List<User> users, List<LeadKey> leadKeys) {
    private static final long FIRST_MANAGER = 7_000;
    private static final int EACH = 20;

    /** Whose companies a key of the leads service tells about. */
    record LeadKey(String key, String user) {}

    /** {@code share}: how many of 250 vehicles it holds; {@code plate}: pattern of plates in its country; {@code quotas}: places on a portal. */
    record Company(
            long id,
            Country country,
            String name,
            String city,
            String county,
            String vat,
            String email,
            String phone,
            String since,
            int share,
            String plate,
            List<String> closedPortals,
            Map<String, Integer> quotas,
            List<Manager> managers) {}

    /** Whom buyers can turn to. */
    record Manager(String name, String role) {}

    record Dealer(
            long id,
            long companyId,
            String name,
            String address,
            String city,
            String county,
            String zip,
            BigDecimal lat,

            @JsonProperty("long") BigDecimal lon,

            boolean main) {}

    static Organization read() {
        JsonNode tree = Json.resource("/seed/organization.yaml");
        return Json.as(tree, Organization.class);
    }

    Country country(Dealer dealer) {
        return companies.stream()
                .filter(company -> company.id() == dealer.companyId())
                .map(Company::country)
                .findFirst()
                .orElseThrow();
    }

    /** Id of the first vehicle manager of a company; the others follow. */
    long firstManager(Company company) {
        return FIRST_MANAGER + (long) EACH * companies.indexOf(company);
    }

    List<Dealer> dealersOf(Company company) {
        return dealers.stream()
                .filter(dealer -> dealer.companyId() == company.id())
                .toList();
    }
}
