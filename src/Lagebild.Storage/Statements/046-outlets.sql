SELECT seq, name FROM outlet
