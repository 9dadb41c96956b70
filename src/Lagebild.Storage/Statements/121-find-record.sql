SELECT kind, item, revision, content FROM record WHERE kind = @kind AND item = @key
