package dev.toolwright.server.store;

import dev.toolwright.server.identity.Person;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The settings of the people who called last, as they stand in the database. Right only where this process alone writes them and
 * where loading and forgetting happen on one thread; {@link #none} serves where that is not so.
 */
final class SettingsCache {
    private final ConcurrentHashMap<Person, Map<String, String>> known = new ConcurrentHashMap<>();
    private final int people;

    private SettingsCache(int people) {
        this.people = people;
    }

    static SettingsCache of(int people) {
        return new SettingsCache(people);
    }

    static SettingsCache none() {
        return new SettingsCache(0);
    }

    Optional<Map<String, String>> get(Person person) {
        return Optional.ofNullable(known.get(person));
    }

    /** Full means empty again: what is needed is read anew, and nothing has to be ordered. */
    Map<String, String> loaded(Person person, Map<String, String> settings) {
        if (known.size() >= people) {
            known.clear();
        }
        if (people > 0) {
            known.put(person, settings);
        }
        return settings;
    }

    void forget(Person person) {
        known.remove(person);
    }
}
