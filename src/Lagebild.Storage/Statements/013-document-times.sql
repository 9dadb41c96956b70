SELECT d.seq, d.moment, d.id FROM document d WHERE d.seq = @key
