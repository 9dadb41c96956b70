INSERT INTO reader (version) VALUES (@version) ON CONFLICT DO NOTHING
