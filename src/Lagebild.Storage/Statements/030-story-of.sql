SELECT story FROM membership WHERE document = @key
