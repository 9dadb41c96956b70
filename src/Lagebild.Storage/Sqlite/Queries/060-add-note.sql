INSERT INTO note (one, other, same) VALUES ($one, $other, $same) ON CONFLICT (one, other) DO UPDATE SET same = excluded.same
