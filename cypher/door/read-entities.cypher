// Entities as they stand, before others describe them.
MATCH (e:Entity)
WHERE e.id IN $ids
RETURN e.id AS id, properties(e) AS properties
