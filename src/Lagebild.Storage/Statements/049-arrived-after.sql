-- Either a document or a note; a newer reading is nothing that came in.
SELECT id, NULL FROM document WHERE seq > @after
UNION ALL
SELECT NULL, id FROM note WHERE seq > @after
