// Every actor.
// @column id
// @column kind
// @column nameDe
// @column nameEn
// @column labelDe
// @column labelEn
// @column captionDe
// @column captionEn
// @column plural languages in which the name takes a plural verb
// @column names
// @column aliases
// @column printed the name as articles print it
// @column country
// @column sector
// @column wikidata
// @column role
// @column roleDe
MATCH (a:Actor)
RETURN a.id AS id, a.kind AS kind, a.nameDe AS nameDe, a.nameEn AS nameEn, a.labelDe AS labelDe, a.labelEn AS labelEn,
  a.captionDe AS captionDe, a.captionEn AS captionEn, coalesce(a.plural, []) AS plural, a.names AS names, a.aliases AS aliases, a.printed AS printed, a.country AS country,
  a.sector AS sector, a.wikidata AS wikidata, a.role AS role, a.roleDe AS roleDe
ORDER BY id
