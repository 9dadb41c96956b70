DELETE FROM membership WHERE document = @document
