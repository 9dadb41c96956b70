INSERT INTO binding (key, day, document) VALUES (@key, @day, @document)
