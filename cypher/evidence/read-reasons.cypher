// Claims by id, with speaker, change set, and each passage with its document and publisher.
MATCH (c:Claim)
WHERE c.id IN $ids
MATCH (c)-[:SUBJECT]->(s:Entity)
MATCH (c)-[:OBJECT]->(o:Entity)
OPTIONAL MATCH (c)-[:SAID_BY]->(speaker:Entity)
OPTIONAL MATCH (change:Change {id: c.change})
RETURN properties(c) AS claim, s.id AS subject, o.id AS object, properties(speaker) AS speaker,
  change.at AS recordedAt, change.who AS recordedBy,
  COLLECT {
    MATCH (c)-[f:FROM]->(d:Document)-[:PUBLISHED_BY]->(p:Source)
    RETURN {
      passage: properties(f), source: properties(p),
      document: d {.id, .title, .publishedOn, .capturedAt, .url, .note}
    }
    ORDER BY d.publishedOn, d.id, f.start
  } AS quotes
ORDER BY c.fromMin, c.id
