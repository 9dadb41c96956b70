DELETE FROM search WHERE rowid = @document
