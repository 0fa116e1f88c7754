// Steps of the schema that are in place.
MATCH (m:Migration)
RETURN m.id AS id
