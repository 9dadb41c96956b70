UPDATE source SET holder = @holder, held_until = @until
WHERE id = (SELECT id FROM source WHERE due <= @now AND (held_until IS NULL OR held_until <= @now) ORDER BY due, id LIMIT 1)
RETURNING id, settings, state, due, held_until
