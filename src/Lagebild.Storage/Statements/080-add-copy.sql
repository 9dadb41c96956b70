INSERT INTO link (document, other, score, copy) VALUES (@document, @other, NULL, 1)
ON CONFLICT (document, other) DO UPDATE SET copy = 1
