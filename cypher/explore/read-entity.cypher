// One entity with all that is known of itself.
MATCH (e:Entity {id: $id})
RETURN properties(e) AS properties
