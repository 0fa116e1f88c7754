// Relations of one type that are there already; one that is the same is left untouched. Between mutual partners the
// first named may change: then the relation is drawn again the other way round.
UNWIND $rows AS row
MATCH (a:Entity)-[r:$($type) {id: row.id}]->(b:Entity)
WHERE properties(r) <> row.properties OR a.id <> row.subject
WITH row, a, r, b, a.id <> row.subject AS isTurned
FOREACH (old IN CASE WHEN isTurned THEN [] ELSE [r] END | SET old = row.properties)
FOREACH (old IN CASE WHEN isTurned THEN [r] ELSE [] END |
  DELETE old
  CREATE (b)-[new:$($type)]->(a)
  SET new = row.properties)
RETURN count(row) AS relations
