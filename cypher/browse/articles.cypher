// Every article without its text.
// @column id
// @column title
// @column titleBasis
// @column outlet
// @column language
// @column published
// @column publishedPrecision
// @column url
// @column digest
// @column layout
MATCH (a:Article)
OPTIONAL MATCH (a)-[:PUBLISHED_BY]->(outlet:Outlet)
RETURN a.id AS id, a.title AS title, a.titleBasis AS titleBasis, outlet.name AS outlet, a.language AS language, a.published AS published,
  a.publishedPrecision AS publishedPrecision, a.url AS url, a.digest AS digest, a.layout IS NOT NULL AS layout
ORDER BY id
