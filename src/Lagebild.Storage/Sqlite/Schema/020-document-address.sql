-- Versions of one article stand at one address.
CREATE INDEX document_address ON document (address) WHERE address IS NOT NULL
