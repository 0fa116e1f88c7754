// What a list shows of entities by id.
MATCH (e:Entity)
WHERE e.id IN $ids
RETURN e {.id, .kind, .name, .abbreviation, .sort, .description, .iso2, .latitude, .longitude} AS properties
