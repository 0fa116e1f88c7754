// Names in a plain form (ASCII, lower case), so that accents and scripts do not stand in the way.
CREATE FULLTEXT INDEX entity_names IF NOT EXISTS FOR (e:Entity) ON EACH [e.searchKeys]
OPTIONS { indexConfig: { `fulltext.analyzer`: "standard-no-stop-words" } }
