UPDATE source SET settings = @settings, due = @due, holder = NULL, held_until = NULL WHERE id = @id RETURNING 1
