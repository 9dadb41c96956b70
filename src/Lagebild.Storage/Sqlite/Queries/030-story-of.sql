SELECT story FROM membership WHERE document = $document
