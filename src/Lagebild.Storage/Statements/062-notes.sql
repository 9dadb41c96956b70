SELECT body FROM note ORDER BY seq
