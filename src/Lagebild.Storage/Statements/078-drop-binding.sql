DELETE FROM binding WHERE key = @key AND day = @day AND document = @document
