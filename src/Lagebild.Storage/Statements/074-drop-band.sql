DELETE FROM band WHERE value = @value AND day = @day AND document = @document
