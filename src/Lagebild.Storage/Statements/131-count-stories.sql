SELECT count(*) FROM story
