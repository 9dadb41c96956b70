SELECT reports FROM story WHERE seq = @story
