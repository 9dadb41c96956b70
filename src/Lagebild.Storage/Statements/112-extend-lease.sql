UPDATE source SET held_until = @until WHERE id = @id AND holder = @holder RETURNING 1
