SELECT document, story FROM membership WHERE document = @key
