SELECT day, terms FROM profile WHERE document = $document
