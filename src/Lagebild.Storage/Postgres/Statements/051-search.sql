SELECT m.document
FROM search s
JOIN membership m ON m.document = s.document
WHERE s.words @@ CAST(@query AS tsquery) AND m.moment BETWEEN @from AND @to
ORDER BY m.moment DESC, m.document DESC
LIMIT @limit
