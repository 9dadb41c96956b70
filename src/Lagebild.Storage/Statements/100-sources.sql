SELECT id, settings, state, due, held_until FROM source ORDER BY id
