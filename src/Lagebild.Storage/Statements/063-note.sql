SELECT body, arrived FROM note WHERE seq = @seq
