SELECT reports, first, last_moment, title, origins FROM story WHERE seq = $story
