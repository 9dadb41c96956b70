INSERT INTO source (id, settings, state, due) VALUES (@id, @settings, @state, @due)
