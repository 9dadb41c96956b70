SELECT d.seq, m.story, d.moment
FROM document d
JOIN membership m ON m.document = d.seq
WHERE (@outlet < 0 OR d.outlet = @outlet) AND d.moment BETWEEN @from AND @to
ORDER BY d.moment DESC, d.id
LIMIT @limit
