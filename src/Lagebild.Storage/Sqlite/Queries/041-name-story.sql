UPDATE story SET title = $title, origins = $origins WHERE seq = $story AND reports = $reports AND last_moment = $moment AND title IS NULL
