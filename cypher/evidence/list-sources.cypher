// All publishers: there are few of them, and each relation names its own by id.
MATCH (s:Source)
RETURN s.id AS id, s.name AS name, s.reliability AS reliability, s.url AS url
ORDER BY id
