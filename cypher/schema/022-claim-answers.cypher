// From a claim to those that answer it.
CREATE INDEX claim_answers IF NOT EXISTS FOR (c:Claim) ON (c.answers)
