INSERT INTO report (seq, document, reader, body, arrived) VALUES (@seq, @document, @reader, @body, @arrived)
