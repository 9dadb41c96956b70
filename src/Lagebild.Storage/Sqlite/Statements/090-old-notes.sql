SELECT one, other, same FROM actor_note ORDER BY one, other
