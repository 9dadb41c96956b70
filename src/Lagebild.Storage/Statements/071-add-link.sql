INSERT INTO link (document, other, score) VALUES (@document, @other, @score)
ON CONFLICT (document, other) DO UPDATE SET score = excluded.score WHERE excluded.score > link.score
