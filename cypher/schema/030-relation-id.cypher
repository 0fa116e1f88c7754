// One constraint for each relation type, whose name stands in place of RELATION. It serves every MERGE of a relation.
CREATE CONSTRAINT relation_id_RELATION IF NOT EXISTS FOR ()-[r:RELATION]-() REQUIRE r.id IS UNIQUE
