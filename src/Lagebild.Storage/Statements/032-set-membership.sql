INSERT INTO membership (document, story, moment) VALUES (@document, @story, @moment) ON CONFLICT (document) DO UPDATE SET story = excluded.story
