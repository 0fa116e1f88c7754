// Organisations of the wanted sorts.
MATCH (b:Organisation)
WHERE b.sort IN $sorts
RETURN b.id AS id
ORDER BY id
