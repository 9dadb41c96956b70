SELECT seq FROM outlet WHERE name = @name
