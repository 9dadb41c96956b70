SELECT seq, arrived FROM document WHERE id = @id
