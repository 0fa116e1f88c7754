// Who speaks in which claims, where somebody is named.
MATCH (c:Claim)
USING INDEX c:Claim(id)
WHERE c.id IN $ids
MATCH (c)-[:SAID_BY]->(speaker:Entity)
RETURN c.id AS claim, speaker.name AS speaker
