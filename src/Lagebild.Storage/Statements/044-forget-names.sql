UPDATE story SET title = NULL, origins = NULL WHERE title IS NOT NULL
