DELETE FROM profile WHERE document = @document
