SELECT seq FROM document ORDER BY seq
