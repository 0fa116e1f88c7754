// One entity and its relations that say something about a membership, each with the entity at the other end.
MATCH (e:Entity {id: $id})
RETURN e.kind AS kind,
  COLLECT {
    MATCH (e)-[r:$any($types)]-(other:Entity)
    WITH r, other LIMIT $cap
    RETURN {
      line: {properties: properties(r), type: type(r), subject: startNode(r).id, object: endNode(r).id},
      claims: r.claims,
      other: properties(other)
    }
  } AS ties
