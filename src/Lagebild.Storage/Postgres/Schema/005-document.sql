-- seq: position in the log. moment: publication in ticks since 1970 (UTC), the smallest number where it is unknown; text: headline, gap and body, packed;
-- arrived: in milliseconds since 1970 (UTC).
CREATE TABLE document (
    seq bigint PRIMARY KEY,
    id bytea NOT NULL UNIQUE,
    language bigint NOT NULL,
    published text,
    moment bigint NOT NULL,
    outlet bigint REFERENCES outlet,
    address text,
    headline bigint NOT NULL,
    size bigint NOT NULL,
    text bytea NOT NULL,
    arrived bigint
)
