UPDATE story SET reports = @reports, first = @first, last_moment = @moment, title = NULL, origins = NULL WHERE seq = @story
