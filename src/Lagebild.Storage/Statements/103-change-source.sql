UPDATE source SET settings = @settings, state = coalesce(@state, state), due = @due, holder = NULL, held_until = NULL WHERE id = @id RETURNING 1
