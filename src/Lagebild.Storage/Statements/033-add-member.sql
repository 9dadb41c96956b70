INSERT INTO member (story, document) VALUES (@story, @document)
