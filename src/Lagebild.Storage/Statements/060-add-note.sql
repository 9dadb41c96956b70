INSERT INTO note (seq, id, body, arrived) VALUES (@seq, @id, @body, @arrived)
