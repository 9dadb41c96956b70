SELECT document FROM band WHERE value = @key AND (day BETWEEN @from AND @to OR day = @undated)
