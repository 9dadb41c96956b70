INSERT INTO link (document, other, score) VALUES ($document, $other, $score) ON CONFLICT DO UPDATE SET score = max(score, excluded.score)
