SELECT document, day, terms FROM profile WHERE document = @key
