SELECT seq FROM document WHERE seq > $after ORDER BY seq LIMIT 1
