INSERT INTO band (value, day, document) VALUES (@value, @day, @document) ON CONFLICT DO NOTHING
