INSERT INTO search (rowid, headline, words, text) VALUES (@document, @headline, @words, @text)
