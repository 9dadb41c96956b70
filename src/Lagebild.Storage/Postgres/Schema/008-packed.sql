-- Texts and readings are packed already.
ALTER TABLE document ALTER COLUMN text SET STORAGE EXTERNAL
