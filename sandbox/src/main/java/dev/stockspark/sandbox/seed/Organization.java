package dev.stockspark.sandbox.seed;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.stockspark.sandbox.catalogue.Country;
import dev.stockspark.sandbox.json.Json;
import java.math.BigDecimal;
import java.util.List;

/** Who is there: companies, their dealers, the users. */
record Organization(List<Company> companies, List<Dealer> dealers, List<User> users) {
    /** {@code share}: how many of 250 vehicles it holds; {@code plate}: pattern of plates in its country. */
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
            String plate) {}

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

    List<Dealer> dealersOf(Company company) {
        return dealers.stream()
                .filter(dealer -> dealer.companyId() == company.id())
                .toList();
    }
}
