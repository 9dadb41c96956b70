SELECT id, seq FROM document WHERE id = @key
