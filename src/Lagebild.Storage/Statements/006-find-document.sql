SELECT seq FROM document WHERE id = @id
