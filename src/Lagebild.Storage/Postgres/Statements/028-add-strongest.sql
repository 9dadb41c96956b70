INSERT INTO strongest (term, day, document) SELECT key, @day, @document FROM unnest(@key) AS key ON CONFLICT DO NOTHING
