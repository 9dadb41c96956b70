INSERT INTO search (rowid, headline, body) VALUES (@document, @headline, @body)
