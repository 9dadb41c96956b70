SELECT r.version, count(*)
FROM report n
JOIN reader r ON r.seq = n.reader
WHERE n.seq = (SELECT max(m.seq) FROM report m WHERE m.document = n.document)
GROUP BY r.version
ORDER BY count(*) DESC, r.version
