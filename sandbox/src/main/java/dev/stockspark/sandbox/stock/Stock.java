package dev.stockspark.sandbox.stock;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stockspark.sandbox.catalogue.Country;
import dev.stockspark.sandbox.gallery.Album;
import dev.stockspark.sandbox.gallery.Gallery;
import dev.stockspark.sandbox.gallery.Pictures;
import dev.stockspark.sandbox.seed.Seed;
import java.time.Instant;
import java.time.OffsetDateTime;
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
    private final Map<AlbumKey, Gallery> albums = new ConcurrentHashMap<>();
    private final Table activations = new Table();
    private final Table managers = new Table();
    private final Table papers = new Table();
    private final Map<Long, ObjectNode> credentials = new ConcurrentSkipListMap<>();
    private final Publications publications = new Publications();
    private final Map<Long, Video> videos = new ConcurrentHashMap<>();
    private final AtomicLong ids = new AtomicLong();

    private record AlbumKey(long vehicle, Album album) {}

    public Stock(Seed seed) {
        this.seed = seed;
        reset();
    }

    public void reset() {
        vehicles.clear();
        albums.clear();
        videos.clear();
        credentials.clear();
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
        seed.galleries().forEach((id, gallery) -> albums.put(new AlbumKey(id, Album.GALLERY_ITEM), gallery));
        activations.reset(seed.belongings().activations());
        managers.reset(seed.belongings().managers());
        papers.reset(seed.belongings().papers());
        publications.reset(seed);
        seedVideos();
        seed.belongings().credentials().forEach(this::putCredential);
        seed.users().forEach(user -> access.computeIfAbsent(user.name(), name -> ConcurrentHashMap.newKeySet())
                .addAll(user.companies()));
    }

    /** Every fourth vehicle has had a video made. */
    private void seedVideos() {
        for (int i = 2; i < seed.vehicles().size(); i += 4) {
            ObjectNode vehicle = seed.vehicles().get(i);
            Instant since = OffsetDateTime.parse(vehicle.get("creationDate").textValue())
                    .toInstant();
            videos.put(id(vehicle, "vehicleId"), new Video(true, since));
        }
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

    public Country country(long company) {
        return countries.get(company);
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
        albums.keySet().removeIf(key -> key.vehicle() == id);
        publications.remove(id);
        papers.removeOf(id);
        videos.remove(id);
    }

    public Gallery gallery(long vehicle) {
        return album(vehicle, Album.GALLERY_ITEM);
    }

    public Gallery album(long vehicle, Album album) {
        return albums.getOrDefault(new AlbumKey(vehicle, album), Gallery.EMPTY);
    }

    /** Changes an album as one step, whoever else changes it at the same time. */
    public Gallery change(long vehicle, Album album, UnaryOperator<Gallery> change) {
        return albums.compute(
                new AlbumKey(vehicle, album), (key, now) -> change.apply(now == null ? Gallery.EMPTY : now));
    }

    /** Accounts on portals, by company. */
    public Table activations() {
        return activations;
    }

    /** Whom buyers can turn to, by company. */
    public Table managers() {
        return managers;
    }

    /** Documents, by vehicle. */
    public Table papers() {
        return papers;
    }

    public Publications publications() {
        return publications;
    }

    /** How many vehicles an account has places for; empty for as many as one likes. */
    public Optional<Integer> places(long company, String portal) {
        return Optional.ofNullable(seed.quotas().getOrDefault(company, Map.of()).get(portal));
    }

    public Optional<Video> video(long vehicle) {
        return Optional.ofNullable(videos.get(vehicle));
    }

    public void putVideo(long vehicle, Video video) {
        videos.put(vehicle, video);
    }

    public Collection<ObjectNode> credentials() {
        return credentials.values();
    }

    public void putCredential(ObjectNode credential) {
        credentials.put(id(credential, "id"), credential);
    }

    public void removeCredential(long id) {
        credentials.remove(id);
    }

    /** The companies of a user, in whatever country. */
    public Set<Long> companiesOf(String user) {
        return Set.copyOf(access.getOrDefault(user, Set.of()));
    }

    private static long id(ObjectNode document, String field) {
        return document.get(field).longValue();
    }
}
