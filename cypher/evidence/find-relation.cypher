// One relation by its id, looked for among the relations of one type.
MATCH (a:Entity)-[r:$($type) {id: $id}]->(b:Entity)
RETURN properties(r) AS properties, type(r) AS type, properties(a) AS subject, properties(b) AS object
