UPDATE story SET title = @title, origins = @origins WHERE seq = @story
