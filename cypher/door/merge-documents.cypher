// Documents, each published by one source. The same id with another text is refused by the door before it comes here.
UNWIND $rows AS row
MATCH (s:Source {id: row.source})
MERGE (d:Document {id: row.id})
ON CREATE SET d += row.properties
MERGE (d)-[:PUBLISHED_BY]->(s)
RETURN count(d) AS documents
