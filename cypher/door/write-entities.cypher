// Writes entities; the kind is a label, checked against the vocabulary.
UNWIND $rows AS row
MERGE (e:Entity {id: row.id})
SET e += row.properties, e:$(row.kind)
RETURN count(e) AS entities
