SELECT item, content, document, seen FROM seen_item WHERE source = @source
