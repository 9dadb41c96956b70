INSERT INTO record (kind, item, revision, content) VALUES (@kind, @key, @revision + 1, @content) ON CONFLICT (kind, item) DO NOTHING RETURNING revision
