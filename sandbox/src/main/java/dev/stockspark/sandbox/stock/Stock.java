package dev.stockspark.sandbox.stock;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stockspark.sandbox.catalogue.Country;
import dev.stockspark.sandbox.gallery.Gallery;
import dev.stockspark.sandbox.gallery.Pictures;
import dev.stockspark.sandbox.seed.Seed;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/** Everything that operations change. Stored documents are replaced, never changed in place: a reader keeps what it has. */
public final class Stock {
    private static final long FIRST_ID = 9_900_001;

    private final Seed seed;
    private final Pictures pictures = new Pictures();
    private final Map<Long, ObjectNode> companies = new ConcurrentSkipListMap<>();
    private final Map<Long, Country> countries = new ConcurrentHashMap<>();
    private final Map<String, Set<Long>> access = new ConcurrentHashMap<>();
    private final Map<Long, ObjectNode> dealers = new ConcurrentSkipListMap<>();
    private final Map<Long, ObjectNode> vehicles = new ConcurrentSkipListMap<>();
    private final Map<Long, Gallery> galleries = new ConcurrentHashMap<>();
    private final AtomicLong ids = new AtomicLong();

    public Stock(Seed seed) {
        this.seed = seed;
        reset();
    }

    public void reset() {
        vehicles.clear();
        galleries.clear();
        dealers.clear();
        companies.clear();
        countries.clear();
        access.clear();
        pictures.clear();
        ids.set(FIRST_ID);
        countries.putAll(seed.countries());
        seed.companies().forEach(company -> companies.put(id(company, "id"), company));
        seed.dealers().forEach(dealer -> dealers.put(id(dealer, "id"), dealer));
        seed.vehicles().forEach(vehicle -> vehicles.put(id(vehicle, "vehicleId"), vehicle));
        galleries.putAll(seed.galleries());
        seed.users().forEach(user -> access.computeIfAbsent(user.name(), name -> ConcurrentHashMap.newKeySet())
                .addAll(user.companies()));
    }

    public long nextId() {
        return ids.getAndIncrement();
    }

    public Pictures pictures() {
        return pictures;
    }

    /** Whether a company is this user's and of this country. */
    public boolean mayUse(String user, Country country, long company) {
        return countries.get(company) == country
                && access.getOrDefault(user, Set.of()).contains(company);
    }

    public Collection<ObjectNode> companies() {
        return companies.values();
    }

    public Optional<ObjectNode> company(long id) {
        return Optional.ofNullable(companies.get(id));
    }

    public void addCompany(ObjectNode company, Country country, String user) {
        countries.put(id(company, "id"), country);
        access.computeIfAbsent(user, name -> ConcurrentHashMap.newKeySet()).add(id(company, "id"));
        companies.put(id(company, "id"), company);
    }

    public void putCompany(ObjectNode company) {
        companies.put(id(company, "id"), company);
    }

    public void removeCompany(long id) {
        companies.remove(id);
        countries.remove(id);
    }

    public Collection<ObjectNode> dealers() {
        return dealers.values();
    }

    public Optional<ObjectNode> dealer(long id) {
        return Optional.ofNullable(dealers.get(id));
    }

    public void putDealer(ObjectNode dealer) {
        dealers.put(id(dealer, "id"), dealer);
    }

    public void removeDealer(long id) {
        dealers.remove(id);
    }

    public Collection<ObjectNode> vehicles() {
        return vehicles.values();
    }

    public Optional<ObjectNode> vehicle(long id) {
        return Optional.ofNullable(vehicles.get(id));
    }

    public void putVehicle(ObjectNode vehicle) {
        vehicles.put(id(vehicle, "vehicleId"), vehicle);
    }

    public void removeVehicle(long id) {
        vehicles.remove(id);
        galleries.remove(id);
    }

    public Gallery gallery(long vehicle) {
        return galleries.getOrDefault(vehicle, Gallery.EMPTY);
    }

    /** Changes a gallery as one step, whoever else changes it at the same time. */
    public Gallery changeGallery(long vehicle, UnaryOperator<Gallery> change) {
        return galleries.compute(vehicle, (id, now) -> change.apply(now == null ? Gallery.EMPTY : now));
    }

    private static long id(ObjectNode document, String field) {
        return document.get(field).longValue();
    }
}
