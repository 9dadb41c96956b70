-- Versions of one article stand at one address. Hashed, as an address may be longer than an ordered index takes.
CREATE INDEX document_address ON document USING hash (address)
