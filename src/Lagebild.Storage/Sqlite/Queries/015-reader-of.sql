SELECT v.version FROM report r JOIN reader v ON v.seq = r.reader WHERE r.document = $document ORDER BY r.seq DESC LIMIT 1
