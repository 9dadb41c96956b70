SELECT seq FROM story WHERE title IS NULL ORDER BY reports DESC, seq LIMIT @limit
