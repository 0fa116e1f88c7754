// One writer at a time: until its transaction ends nobody else passes here. Two who resolved the same fact at once would
// each draw what they know, and the claims of one would be missing from its relation.
MERGE (d:Door {id: "door"})
SET d.heldAt = $at
RETURN d.id AS id
