INSERT INTO document (seq, id, language, published, moment, outlet, address, headline, size, text, arrived)
VALUES (@seq, @id, @language, @published, @moment, @outlet, @address, @headline, @size, @text, @arrived)
