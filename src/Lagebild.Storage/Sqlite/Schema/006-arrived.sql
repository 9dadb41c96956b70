-- When each document arrived, in milliseconds since 1970 (UTC); null for those of older databases.
ALTER TABLE document ADD COLUMN arrived INTEGER
