SELECT s.seq, s.reports, d.id, m.moment, s.last_moment, s.title, s.origins
FROM story s
JOIN document d ON d.seq = s.first
JOIN membership m ON m.document = s.first
WHERE s.reports >= @least
ORDER BY s.reports DESC, s.last_moment DESC, d.id
LIMIT @limit
