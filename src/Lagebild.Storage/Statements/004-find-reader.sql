SELECT seq FROM reader WHERE version = @version
