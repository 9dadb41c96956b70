UPDATE source SET state = @state, due = @due, holder = NULL, held_until = NULL WHERE id = @id AND holder = @holder RETURNING 1
