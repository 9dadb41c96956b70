SELECT document FROM strongest WHERE term = @key AND day BETWEEN @from AND @to
