// Which of these claims are there already, and with what content.
MATCH (c:Claim)
WHERE c.id IN $ids
RETURN c.id AS id, c.seal AS seal, c.fact AS fact, c.answers AS answers, c.type AS type,
  c.relationId AS relationId
