INSERT INTO link (document, other, score, copy) VALUES (@document, @other, @score, 0)
ON CONFLICT (document, other) DO UPDATE SET score = excluded.score
