DELETE FROM seen_item WHERE source = @source
