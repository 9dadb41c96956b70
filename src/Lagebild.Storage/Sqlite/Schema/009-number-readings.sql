INSERT INTO reading (seq, document, reader, body, arrived)
SELECT
    CASE WHEN r.is_first THEN r.document ELSE (SELECT coalesce(max(seq), 0) FROM document) + sum(NOT r.is_first) OVER (ORDER BY r.seq) END,
    r.document, r.reader, r.body, CASE WHEN r.is_first THEN d.arrived END
FROM (SELECT *, seq = min(seq) OVER (PARTITION BY document) AS is_first FROM report) r
JOIN document d ON d.seq = r.document
