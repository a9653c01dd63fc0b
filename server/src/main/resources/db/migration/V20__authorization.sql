-- The authorization server. Times are milliseconds since 1970 in UTC. A column called hash, binding or state holds a SHA-256 in
-- base64url; sealed ones hold AES-256-GCM. Nothing here can be presented as a credential.

CREATE TABLE oauth_client (
    id            VARCHAR(64)    PRIMARY KEY,
    fingerprint   VARCHAR(43)    NOT NULL UNIQUE,
    metadata      VARCHAR(32000) NOT NULL,
    issued_at     BIGINT         NOT NULL,
    seen_at       BIGINT         NOT NULL,
    authorized_at BIGINT
);
CREATE INDEX oauth_client_pending ON oauth_client (authorized_at, seen_at);

CREATE TABLE oauth_document (
    url         VARCHAR(512)   PRIMARY KEY,
    body        VARCHAR(32000) NOT NULL,
    fetched_at  BIGINT         NOT NULL,
    fresh_until BIGINT         NOT NULL
);

CREATE TABLE oauth_sign_in (
    id         VARCHAR(43)    PRIMARY KEY,
    binding    VARCHAR(43)    NOT NULL,
    state      VARCHAR(43)    UNIQUE,
    sealed     VARCHAR(32000) NOT NULL,
    expires_at BIGINT         NOT NULL,
    taken_at   BIGINT
);
CREATE INDEX oauth_sign_in_expiry ON oauth_sign_in (expires_at);

CREATE TABLE oauth_grant (
    id           VARCHAR(43)   PRIMARY KEY,
    person       VARCHAR(255)  NOT NULL,
    person_name  VARCHAR(255)  NOT NULL,
    client_id    VARCHAR(512)  NOT NULL,
    client_name  VARCHAR(400),
    redirect_uri VARCHAR(600)  NOT NULL,
    refreshes    BOOLEAN       NOT NULL,
    scopes       VARCHAR(8000) NOT NULL,
    resource     VARCHAR(512)  NOT NULL,
    created_at   BIGINT        NOT NULL,
    expires_at   BIGINT        NOT NULL,
    activated_at BIGINT,
    last_used_at BIGINT,
    revoked_at   BIGINT
);
CREATE INDEX oauth_grant_person ON oauth_grant (person);
CREATE INDEX oauth_grant_client ON oauth_grant (client_id);

CREATE TABLE oauth_code (
    hash        VARCHAR(43) PRIMARY KEY,
    grant_id    VARCHAR(43) NOT NULL REFERENCES oauth_grant (id) ON DELETE CASCADE,
    challenge   VARCHAR(43) NOT NULL,
    expires_at  BIGINT      NOT NULL,
    failures    INTEGER     NOT NULL,
    consumed_at BIGINT
);
CREATE INDEX oauth_code_grant ON oauth_code (grant_id);

CREATE TABLE oauth_access (
    hash       VARCHAR(43)   PRIMARY KEY,
    grant_id   VARCHAR(43)   NOT NULL REFERENCES oauth_grant (id) ON DELETE CASCADE,
    scopes     VARCHAR(8000) NOT NULL,
    expires_at BIGINT        NOT NULL
);
CREATE INDEX oauth_access_grant ON oauth_access (grant_id);
CREATE INDEX oauth_access_expiry ON oauth_access (expires_at);

CREATE TABLE oauth_refresh (
    hash             VARCHAR(43)  PRIMARY KEY,
    grant_id         VARCHAR(43)  NOT NULL REFERENCES oauth_grant (id) ON DELETE CASCADE,
    expires_at       BIGINT       NOT NULL,
    used_at          BIGINT,
    repeats          INTEGER      NOT NULL,
    successor        VARCHAR(43),
    sealed_successor VARCHAR(400)
);
CREATE INDEX oauth_refresh_grant ON oauth_refresh (grant_id);
CREATE INDEX oauth_refresh_expiry ON oauth_refresh (expires_at);

CREATE TABLE oauth_upstream (
    grant_id VARCHAR(43)    PRIMARY KEY REFERENCES oauth_grant (id) ON DELETE CASCADE,
    sealed   VARCHAR(64000) NOT NULL,
    version  BIGINT         NOT NULL
);

CREATE TABLE oauth_audit (
    id     BIGINT        GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at     BIGINT        NOT NULL,
    kind   VARCHAR(40)   NOT NULL,
    about  VARCHAR(600)  NOT NULL,
    detail VARCHAR(1000) NOT NULL
);
CREATE INDEX oauth_audit_at ON oauth_audit (at);
