// The entities that a question names.
MATCH (e:Entity)
WHERE e.id IN $ids
RETURN properties(e) AS properties
