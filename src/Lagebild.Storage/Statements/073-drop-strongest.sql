DELETE FROM strongest WHERE term = @key AND day = @day AND document = @document
