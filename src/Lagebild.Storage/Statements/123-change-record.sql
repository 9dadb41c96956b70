UPDATE record SET revision = revision + 1, content = @content WHERE kind = @kind AND item = @key AND revision = @revision RETURNING revision
