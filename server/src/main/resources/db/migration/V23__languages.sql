-- What the person's browser said at the sign-in that they would like to read, in the form of Accept-Language; empty where it said nothing.
ALTER TABLE oauth_grant ADD COLUMN languages VARCHAR(100) DEFAULT '' NOT NULL;
