SELECT m.document FROM membership m JOIN document d ON d.seq = m.document WHERE d.id >= @low AND d.id < @high LIMIT 2
