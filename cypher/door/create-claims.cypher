// New claims with their ends.
UNWIND $rows AS row
MATCH (s:Entity {id: row.subject})
MATCH (o:Entity {id: row.object})
CREATE (c:Claim)
SET c = row.properties
CREATE (c)-[:SUBJECT]->(s)
CREATE (c)-[:OBJECT]->(o)
RETURN count(c) AS claims
