// Finds actors by country.
CREATE INDEX actor_country IF NOT EXISTS FOR (n:Actor) ON (n.country)
