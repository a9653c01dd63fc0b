package dev.toolwright.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.toolwright.server.identity.Person;
import dev.toolwright.server.tool.Settings;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The store in a relational database: H2 in a file or PostgreSQL, with the same tables and the same SQL. */
public final class JdbcStore implements SettingsStore, AutoCloseable {
    private static final int CONNECTIONS = 8;
    private static final int CACHED_PEOPLE = 10_000;

    private final HikariDataSource pool;
    private final Transactions transactions;
    private final Worker worker;
    private final SettingsCache cache;
    private final InstantSource clock;

    private JdbcStore(HikariDataSource pool, boolean embedded, InstantSource clock) {
        this.pool = pool;
        this.transactions = new Transactions(pool);
        this.worker = embedded ? new OneThread() : Worker.direct();
        this.cache = embedded ? SettingsCache.of(CACHED_PEOPLE) : SettingsCache.none();
        this.clock = clock;
    }

    /**
     * Opens the store and brings its tables up to date.
     *
     * @throws StoreException when it cannot be opened; where another process has the directory open, the message says so
     */
    public static JdbcStore open(Location location, InstantSource clock) {
        Login login = Login.to(location);
        login.check();
        HikariDataSource pool = new HikariDataSource(pool(login));
        try {
            migrate(pool);
        } catch (FlywayException e) {
            pool.close();
            throw new StoreException("the tables of " + login.name() + " cannot be brought up to date", e);
        }
        return new JdbcStore(pool, login.embedded(), clock);
    }

    private static HikariConfig pool(Login login) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("store");
        config.setJdbcUrl(login.url());
        login.user().ifPresent(config::setUsername);
        login.password().ifPresent(config::setPassword);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setAutoCommit(false);
        config.setConnectionTimeout(5_000);
        if (login.embedded()) {
            // H2 closes its file with the last connection: one that never retires keeps it open until this store is
            // closed.
            config.setMaxLifetime(0);
            config.setIdleTimeout(0);
        }
        return config;
    }

    private static void migrate(HikariDataSource pool) {
        Flyway.configure()
                .dataSource(pool)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    @Override
    public Settings of(Person person) {
        return new JdbcSettings(person, this);
    }

    /** For the tables of other parts of the server, which bring migrations of their own; closed with this store. */
    public DataSource source() {
        return pool;
    }

    Map<String, String> settings(Person person) {
        return cache.get(person)
                .orElseGet(() -> worker.call(() -> cache.loaded(
                        person,
                        transactions.run(
                                "the settings could not be read",
                                connection -> SettingsTable.select(connection, person)))));
    }

    /** Returns when they are kept. */
    void put(Person person, Map<String, Optional<String>> contents) {
        Instant now = clock.instant();
        worker.call(() -> {
            transactions.run("the settings could not be kept", connection -> {
                for (Map.Entry<String, Optional<String>> each : contents.entrySet()) {
                    SettingsTable.put(connection, person, each.getKey(), each.getValue(), now);
                }
                return contents.size();
            });
            cache.forget(person);
            return contents.size();
        });
    }

    @Override
    public void close() {
        worker.close();
        pool.close();
    }
}
