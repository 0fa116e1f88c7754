// How far an import has come.
MATCH (i:Import {id: $id})
RETURN properties(i) AS properties
