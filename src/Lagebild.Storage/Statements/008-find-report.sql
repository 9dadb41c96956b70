SELECT r.seq FROM report r JOIN reader v ON v.seq = r.reader WHERE r.document = @document AND v.version = @version
