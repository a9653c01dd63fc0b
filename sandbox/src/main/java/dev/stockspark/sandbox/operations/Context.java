package dev.stockspark.sandbox.operations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stockspark.sandbox.catalogue.Country;
import dev.stockspark.sandbox.exchange.ApiFailure;
import dev.stockspark.sandbox.exchange.Call;
import dev.stockspark.sandbox.seed.World;
import dev.stockspark.sandbox.stock.Stock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What operations stand on.
 *
 * @param home address that picture files are relative to; known once the server listens
 * @param required fields without which a vehicle is not created, beyond those of its schema
 */
public record Context(World world, Stock stock, Supplier<String> home, InstantSource clock, List<String> required) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx").withZone(ZoneOffset.UTC);

    String now() {
        return time(clock.instant());
    }

    /** As the API writes times. */
    static String time(Instant instant) {
        return TIME.format(instant);
    }

    Country country(Call call) {
        return Country.of(call.country());
    }

    /** A company of the caller's in the country of the call. Others do not exist for the caller: 404, so that ids tell nothing. */
    ObjectNode company(Call call, long id) {
        return stock.company(id)
                .filter(company -> stock.mayUse(call.user(), country(call), id))
                .orElseThrow(() -> ApiFailure.notFound("no company " + id));
    }

    /** The company that a path names. */
    long companyOf(Call call) {
        return company(call, call.parameters().id("companyId")).get("id").longValue();
    }

    /** A vehicle of one of the caller's companies. */
    ObjectNode vehicle(Call call, long id) {
        return stock.vehicle(id)
                .filter(vehicle -> mine(call, vehicle))
                .orElseThrow(() -> ApiFailure.notFound("no vehicle " + id));
    }

    /** All vehicles of the caller's companies in the country. */
    Stream<ObjectNode> vehicles(Call call) {
        return stock.vehicles().stream().filter(vehicle -> mine(call, vehicle));
    }

    /** The vehicle that a path names. */
    long vehicleOf(Call call) {
        return vehicle(call, call.parameters().id("vehicleId")).get("vehicleId").longValue();
    }

    private boolean mine(Call call, ObjectNode vehicle) {
        return stock.mayUse(call.user(), country(call), vehicle.get("companyId").longValue());
    }
}
