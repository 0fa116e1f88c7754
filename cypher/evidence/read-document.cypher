// One document with its text and publisher.
MATCH (d:Document {id: $id})-[:PUBLISHED_BY]->(p:Source)
RETURN properties(d) AS document, properties(p) AS source
