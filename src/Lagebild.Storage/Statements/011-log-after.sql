-- kind: 0 a document with its first reading, which stands at the position of its document; 1 a newer reading; 2 a note.
SELECT seq, 0 FROM document WHERE seq > @after AND seq <= @until
UNION ALL
SELECT seq, 1 FROM report WHERE seq > @after AND seq <= @until AND seq <> document
UNION ALL
SELECT seq, 2 FROM note WHERE seq > @after AND seq <= @until
ORDER BY 1
LIMIT @limit
