// All entities with their names, so that a table may name them as people do.
MATCH (e:Entity)
RETURN properties(e) AS properties
LIMIT $limit
