SELECT d.seq, d.language, d.published, o.name, d.address, d.headline, d.size, d.text, r.body
FROM document d
LEFT JOIN outlet o ON o.seq = d.outlet
JOIN report r ON r.document = d.seq
WHERE d.seq = @key
ORDER BY r.seq DESC
LIMIT 1
