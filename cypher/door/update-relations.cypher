// Relations of one type that are there already; one that is the same is left untouched.
UNWIND $rows AS row
MATCH ()-[r:$($type) {id: row.id}]->()
WHERE properties(r) <> row.properties
SET r = row.properties
RETURN count(r) AS relations
