SELECT d.seq, m.story, m.moment
FROM document d
JOIN membership m ON m.document = d.seq
WHERE (@outlet < 0 OR d.outlet = @outlet) AND m.moment BETWEEN @from AND @to
ORDER BY m.moment DESC, d.id
LIMIT @limit
