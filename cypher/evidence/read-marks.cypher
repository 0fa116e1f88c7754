// Passages of a document that accepted claims quote, in the order of the text.
MATCH (d:Document {id: $id})<-[f:FROM]-(c:Claim {status: "accepted"})
MATCH (c)-[:SUBJECT]->(s:Entity)
MATCH (c)-[:OBJECT]->(o:Entity)
RETURN properties(f) AS passage, properties(c) AS claim, properties(s) AS subject, properties(o) AS object
ORDER BY f.start, f.end, c.id
LIMIT $limit
