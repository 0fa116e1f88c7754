// The passages that claims were read from. A claim may stand in several documents, and twice in one.
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (d:Document {id: row.document})
CREATE (c)-[f:FROM]->(d)
SET f = row.properties
RETURN count(f) AS quotes
