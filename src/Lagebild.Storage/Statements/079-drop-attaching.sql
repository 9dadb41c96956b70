DELETE FROM attaching WHERE key = @key AND day = @day AND document = @document
