-- What each person has chosen. Must be accepted by PostgreSQL and by H2 in PostgreSQL mode.
CREATE TABLE settings (
    person  varchar(512)             NOT NULL,
    name    varchar(128)             NOT NULL,
    content varchar(1000000)         NOT NULL,
    updated timestamp with time zone NOT NULL,
    PRIMARY KEY (person, name)
);
