SELECT one, other, same FROM note ORDER BY one, other
