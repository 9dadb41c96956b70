INSERT INTO seen_item (source, item, content, document, seen) VALUES (@source, @key, @content, @document, @seen)
ON CONFLICT (source, item) DO UPDATE SET content = excluded.content, document = excluded.document, seen = excluded.seen
