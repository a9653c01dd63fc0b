-- Sign-ins whose grant has ended, until the provider has been told. Sealed like oauth_upstream. Milliseconds since 1970 in UTC.
CREATE TABLE oauth_farewell (
    grant_id VARCHAR(43)    PRIMARY KEY,
    person   VARCHAR(255)   NOT NULL,
    sealed   VARCHAR(64000) NOT NULL,
    ended_at BIGINT         NOT NULL
);
CREATE INDEX oauth_farewell_ended ON oauth_farewell (ended_at);
