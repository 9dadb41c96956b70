SELECT document FROM member WHERE story = @story
