DELETE FROM link WHERE document = @document
