// The change set: who, why, when and how much. Claims and superseded versions name it.
CREATE (c:Change)
SET c = $properties
RETURN c.id AS id
