SELECT seq FROM note WHERE id = @id
