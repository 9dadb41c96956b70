SELECT d.seq, d.language, d.published, o.name, d.address, d.headline, d.size, d.text, r.body, r.arrived
FROM report r
JOIN document d ON d.seq = r.document
LEFT JOIN outlet o ON o.seq = d.outlet
WHERE r.seq = @seq
