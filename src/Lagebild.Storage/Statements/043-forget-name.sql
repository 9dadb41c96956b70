UPDATE story SET title = NULL, origins = NULL WHERE seq = @story AND title IS NOT NULL
