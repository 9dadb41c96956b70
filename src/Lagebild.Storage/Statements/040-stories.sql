SELECT s.seq, s.reports, d.id, d.moment, s.last_moment, s.title, s.origins
FROM story s
JOIN document d ON d.seq = s.first
WHERE s.reports >= @least
ORDER BY s.reports DESC, s.last_moment DESC, d.id
LIMIT @limit
