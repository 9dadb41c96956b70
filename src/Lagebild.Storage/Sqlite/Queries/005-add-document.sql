INSERT INTO document (id, language, published, moment, outlet, address, headline, size, text)
VALUES ($id, $language, $published, $moment, $outlet, $address, $headline, $size, $text)
ON CONFLICT (id) DO NOTHING
RETURNING seq
