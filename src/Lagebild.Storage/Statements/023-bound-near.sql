SELECT DISTINCT document FROM binding WHERE key = @key AND day BETWEEN @from AND @to
