// The one door that writers hold; unique, so that two first writers cannot make two of it.
CREATE CONSTRAINT door_id IF NOT EXISTS FOR (d:Door) REQUIRE d.id IS UNIQUE
