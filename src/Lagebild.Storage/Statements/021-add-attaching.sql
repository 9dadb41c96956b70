INSERT INTO attaching (key, day, document) VALUES (@key, @day, @document)
