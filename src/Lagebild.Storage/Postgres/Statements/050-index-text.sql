INSERT INTO search (document, words) VALUES (@document, CAST(@words AS tsvector))
