SELECT m.document
FROM search s
JOIN membership m ON m.document = s.rowid
WHERE search MATCH @query AND m.moment BETWEEN @from AND @to
ORDER BY m.moment DESC, m.document DESC
LIMIT @limit
