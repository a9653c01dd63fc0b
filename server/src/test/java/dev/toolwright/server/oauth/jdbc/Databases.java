package dev.toolwright.server.oauth.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;

/** Fresh databases with all migrations: H2 always, PostgreSQL where {@code TEST_POSTGRES_URL} names one. */
public final class Databases {
    private Databases() {}

    public static HikariDataSource h2() {
        return migrated(
                "jdbc:h2:mem:" + UUID.randomUUID()
                        + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=30000;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
                "public");
    }

    static Stream<HikariDataSource> all() {
        Stream<HikariDataSource> postgres = Optional.ofNullable(System.getenv("TEST_POSTGRES_URL")).stream()
                .map(url -> migrated(url, "t" + UUID.randomUUID().toString().replace("-", "")));
        return Stream.concat(Stream.of(h2()), postgres);
    }

    private static HikariDataSource migrated(String url, String schema) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(10);
        if (!schema.equals("public")) {
            config.setSchema(schema);
        }
        HikariDataSource source = new HikariDataSource(config);
        var flyway = Flyway.configure().dataSource(source);
        if (!schema.equals("public")) {
            flyway.schemas(schema);
        }
        flyway.load().migrate();
        return source;
    }
}
