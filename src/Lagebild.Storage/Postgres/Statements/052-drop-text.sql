DELETE FROM search WHERE document = @document
