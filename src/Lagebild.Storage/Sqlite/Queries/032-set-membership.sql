INSERT INTO membership (document, story) VALUES ($document, $story) ON CONFLICT DO UPDATE SET story = excluded.story
