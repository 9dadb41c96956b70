SELECT DISTINCT document FROM attaching WHERE key = @key AND day BETWEEN @from AND @to
