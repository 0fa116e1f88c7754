// Remembers that steps of the schema are in place.
UNWIND $ids AS id
MERGE (m:Migration {id: id})
ON CREATE SET m.appliedAt = $at
RETURN m.id AS id
