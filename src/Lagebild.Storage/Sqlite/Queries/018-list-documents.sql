SELECT d.seq, m.story
FROM document d
LEFT JOIN outlet o ON o.seq = d.outlet
JOIN membership m ON m.document = d.seq
WHERE ($source IS NULL OR o.name = $source COLLATE NOCASE) AND d.moment BETWEEN $from AND $to
ORDER BY d.moment DESC, d.id
LIMIT $limit
