SELECT rowid FROM search WHERE search MATCH @query ORDER BY bm25(search, 4.0, 1.0), rowid LIMIT @limit
