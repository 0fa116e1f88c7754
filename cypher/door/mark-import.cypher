// Progress of an import, written in the same transaction as the batch itself.
MERGE (i:Import {id: $id})
SET i += $properties
RETURN i.id AS id
