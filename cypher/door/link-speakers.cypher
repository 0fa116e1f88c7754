// Who said it, where the text names a speaker other than its publisher.
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (e:Entity {id: row.speaker})
CREATE (c)-[:SAID_BY]->(e)
RETURN count(c) AS speakers
