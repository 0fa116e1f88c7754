// Relations in full, by the two entities that they join and their ids.
UNWIND $steps AS step
MATCH (a:Entity {id: step.from})
MATCH (b:Entity {id: step.to})
MATCH (a)-[r:$any($types)]-(b)
WHERE r.id IN step.relations
RETURN properties(r) AS properties, type(r) AS type, startNode(r).id AS subject, endNode(r).id AS object
