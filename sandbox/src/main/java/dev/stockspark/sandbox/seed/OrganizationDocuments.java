package dev.stockspark.sandbox.seed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stockspark.sandbox.catalogue.Country;
import dev.stockspark.sandbox.catalogue.Reference;
import dev.stockspark.sandbox.json.Json;
import dev.stockspark.sandbox.seed.Organization.Company;
import dev.stockspark.sandbox.seed.Organization.Dealer;
import java.util.List;

/** Companies and dealers as the API shows them. */
record OrganizationDocuments(Organization organization, Reference reference) {
    List<ObjectNode> companies() {
        return organization.companies().stream().map(this::company).toList();
    }

    List<ObjectNode> dealers() {
        return organization.dealers().stream().map(this::dealer).toList();
    }

    private ObjectNode company(Company company) {
        Country country = company.country();
        ObjectNode node = Json.object()
                .put("id", company.id())
                .put("name", company.name())
                .put("vat", company.vat())
                .put("email", company.email())
                .put("phone", company.phone())
                .put("enabled", true)
                .put("network", false)
                .put("beginDate", company.since() + "T09:00:00.000+00:00")
                .put("registeredCity", company.city())
                .put("salesCity", company.city());
        node.set("registeredCounty", reference.element("counties", country, company.county()));
        node.set("salesCounty", reference.element("counties", country, company.county()));
        node.putArray("vehicleClasses")
                .add(reference.element("vehicleclasses", country, "CAR"))
                .add(reference.element("vehicleclasses", country, "LCV"));
        node.putArray("moduleActivations").add(reference.element("modules", country, "STOCK"));
        node.putArray("companySettings");
        return node;
    }

    private ObjectNode dealer(Dealer dealer) {
        ObjectNode node = Json.object()
                .put("id", dealer.id())
                .put("companyId", dealer.companyId())
                .put("name", dealer.name())
                .put("address", dealer.address())
                .put("city", dealer.city())
                .put("zipCode", dealer.zip())
                .put("latGeo", dealer.lat())
                .put("longGeo", dealer.lon())
                .put("main", dealer.main())
                .put("showroom", true)
                .put("workshop", dealer.main());
        node.set("county", reference.element("counties", organization.country(dealer), dealer.county()));
        node.putArray("images");
        return node;
    }
}
