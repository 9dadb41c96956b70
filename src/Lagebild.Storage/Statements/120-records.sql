SELECT kind, item, revision, content FROM record WHERE kind = @kind ORDER BY item
