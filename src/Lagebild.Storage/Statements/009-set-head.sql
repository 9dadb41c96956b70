UPDATE head SET position = @position
