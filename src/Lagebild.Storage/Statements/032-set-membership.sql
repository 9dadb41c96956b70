INSERT INTO membership (document, story) VALUES (@document, @story) ON CONFLICT (document) DO UPDATE SET story = excluded.story
