// New relations of one type, as resolve() gives them.
UNWIND $rows AS row
MATCH (a:Entity {id: row.subject})
MATCH (b:Entity {id: row.object})
CREATE (a)-[r:$($type)]->(b)
SET r = row.properties
RETURN count(r) AS relations
