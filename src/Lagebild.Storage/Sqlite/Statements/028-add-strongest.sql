INSERT INTO strongest (term, day, document) VALUES (@key, @day, @document) ON CONFLICT DO NOTHING
