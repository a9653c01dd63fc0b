package dev.stockspark.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

/** The way a client starts: sign in, company, dealer, stock. */
final class FirstCallTest extends SandboxTest {
    @Test
    void oneCompanyAndOneDealerLeaveNoChoice() {
        Client solo = Client.of(sandbox()).as("solo");
        var companies = solo.json("/it/company");
        assertEquals(1, companies.size());
        assertEquals(
                1, solo.json("/it/company/" + companies.at("/0/id") + "/dealer").size());
        assertEquals(20, solo.json("/it/vehicle").get("totalVehicles").intValue());
    }

    @Test
    void everyUserSeesTheirOwnCountryAndCompaniesOnly() {
        assertEquals(3, demo().json("/it/company").size());
        assertEquals(1, demo().json("/de/company").size());
        assertEquals(206, demo().json("/it/vehicle").get("totalVehicles").intValue());
        assertEquals(6, demo().json("/uk/vehicle").get("totalVehicles").intValue());
    }

    @Test
    void aPriceIsChangedAndReadBack() {
        var vehicle = (ObjectNode) demo().json("/it/vehicle/9476489");
        ((ObjectNode) vehicle.get("priceGross")).put("consumerPrice", 12_345);
        assertEquals(200, demo().put("/it/vehicle/9476489", vehicle).status());
        assertEquals(
                12_345,
                demo().json("/it/vehicle/9476489")
                        .at("/priceGross/consumerPrice")
                        .intValue());
    }
}
