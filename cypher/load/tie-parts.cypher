// The relations between some pairs that a sentence names: what ties are counted from.
// @param pairs
// @column source
// @column target
// @column type
// @column status
// @column goldstein
// @column start
// @column end
// @column contested
// @column coded
// @column articles
// @column saidBy
// @column voices null: only the articles themselves
// @column second null: its event is counted by this relation
// @column also
// @column eventStatus
// @column told
UNWIND $pairs AS pair
MATCH (a:Actor {id: pair.source})
MATCH (b:Actor {id: pair.target})
WITH pair, a, b
MATCH (a)-[r:NEGOTIATED_WITH|SUPPORTED|ATTACKED|INFORMED]->(b)
WHERE NOT r.derived
RETURN pair.source AS source, pair.target AS target, type(r) AS type, r.status AS status, r.goldstein AS goldstein, r.start AS start, r.end AS end,
  r.contested AS contested, coalesce(r.coded, false) AS coded, r.articles AS articles, r.saidBy AS saidBy, r.voices AS voices, r.second AS second,
  r.also AS also, r.eventStatus AS eventStatus, r.told AS told
ORDER BY source, target, r.id
