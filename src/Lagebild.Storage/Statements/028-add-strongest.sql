INSERT INTO strongest (term, day, document) VALUES (@term, @day, @document) ON CONFLICT DO NOTHING
