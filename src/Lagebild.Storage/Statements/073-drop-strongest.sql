DELETE FROM strongest WHERE term = @term AND day = @day AND document = @document
