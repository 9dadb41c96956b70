DELETE FROM record WHERE kind = @kind AND item = @key AND (revision = @revision OR @revision = -1) RETURNING 1
