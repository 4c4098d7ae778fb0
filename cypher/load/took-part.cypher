// Writes who took part in events.
// @param article
// @param rows
UNWIND $rows AS row
MATCH (e:Event {id: row.event})
MATCH (a:Actor {id: row.actor})
MERGE (e)<-[r:TOOK_PART {role: row.role}]-(a)
SET r.explicit = row.explicit, r.articles = [x IN coalesce(r.articles, []) WHERE x < $article] + [$article] + [x IN coalesce(r.articles, []) WHERE x > $article]
