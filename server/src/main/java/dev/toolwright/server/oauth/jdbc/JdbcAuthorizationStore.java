package dev.toolwright.server.oauth.jdbc;

import dev.toolwright.server.oauth.grant.AuditLog;
import dev.toolwright.server.oauth.grant.AuthorizationStore;
import dev.toolwright.server.oauth.grant.ClientStore;
import dev.toolwright.server.oauth.grant.Connections;
import dev.toolwright.server.oauth.grant.DocumentStore;
import dev.toolwright.server.oauth.grant.GrantStore;
import dev.toolwright.server.oauth.grant.PendingSignIns;
import dev.toolwright.server.oauth.grant.Revocations;
import dev.toolwright.server.oauth.grant.SealedTokenStore;
import java.time.Instant;
import javax.sql.DataSource;

/** The store in a database whose tables {@code V20__authorization.sql} and its successors have made. */
public final class JdbcAuthorizationStore implements AuthorizationStore {
    private static final int MOST_DOCUMENTS = 1_000;

    private final Database database;
    private final Revocations revocations = new Revocations();
    private final StoreLimits limits;

    public JdbcAuthorizationStore(DataSource source, StoreLimits limits) {
        this.database = new Database(source);
        this.limits = limits;
    }

    @Override
    public ClientStore clients() {
        return new JdbcClients(database, limits.pendingClients());
    }

    @Override
    public DocumentStore documents() {
        return new JdbcDocuments(database, MOST_DOCUMENTS);
    }

    @Override
    public PendingSignIns signIns() {
        return new JdbcSignIns(database, limits.pendingSignIns());
    }

    @Override
    public GrantStore grants() {
        return new JdbcGrants(database, revocations);
    }

    @Override
    public Connections connections() {
        return new JdbcConnections(database, revocations);
    }

    @Override
    public SealedTokenStore tokens() {
        return new JdbcSealedTokens(database);
    }

    @Override
    public AuditLog audit() {
        return new JdbcAudit(database);
    }

    @Override
    public Revocations revocations() {
        return revocations;
    }

    @Override
    public void purge(Instant now) {
        new Purge(database).run(now);
    }
}
