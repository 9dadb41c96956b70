INSERT INTO band (value, day, document) VALUES (@key, @day, @document) ON CONFLICT DO NOTHING
