SELECT id, settings, state, due, held_until FROM source WHERE id = @id
