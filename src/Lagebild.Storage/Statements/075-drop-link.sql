DELETE FROM link WHERE document = @document AND other = @other
