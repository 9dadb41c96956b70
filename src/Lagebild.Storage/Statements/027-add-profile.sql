INSERT INTO profile (document, day, terms) VALUES (@document, @day, @terms)
