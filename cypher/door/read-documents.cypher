// Documents as they stand, to see whether an incoming one is the same.
MATCH (d:Document)
WHERE d.id IN $ids
MATCH (d)-[:PUBLISHED_BY]->(s:Source)
RETURN d.id AS id, d.sha256 AS sha256, s.id AS source
