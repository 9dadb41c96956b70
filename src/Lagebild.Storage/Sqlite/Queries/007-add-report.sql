INSERT INTO report (document, reader, body) VALUES ($document, $reader, $body) ON CONFLICT DO NOTHING
