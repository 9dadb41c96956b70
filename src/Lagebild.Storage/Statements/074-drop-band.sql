DELETE FROM band WHERE value = @key AND day = @day AND document = @document
