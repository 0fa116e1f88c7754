// Remembers that a step of the schema is in place.
MERGE (m:Migration {id: $id})
ON CREATE SET m.appliedAt = $at
RETURN m.id AS id
