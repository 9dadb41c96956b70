INSERT INTO membership (document, story) VALUES ($document, $story)
