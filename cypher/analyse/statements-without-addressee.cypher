// Statements that name no addressee: attribution, not information.
// @de Äußerungen ohne genannten Adressaten: Zuschreibung, keine Information.
// @param speaker text or null = null from actor – who says so; empty for anybody | wer es sagt; leer für alle
// @column speakers list of text from actor – who says so, first speaker first | wer es sagt, zuerst der erste Sprecher
// @column status text from status – how certain it is | wie gewiss es ist
// @column quote text – as the article prints it | wie der Artikel es druckt
// @column evidence text from evidence – the sentence | der Satz
// @column article text from article – where | wo
MATCH (e:Evidence)-[:QUOTED_FROM]->(article:Article)
WHERE NOT EXISTS { MATCH (e)-[:SHOWS]->(:Event) }
MATCH (e)-[said:SAID_BY]->(speaker:Actor)
WITH e, article, said, speaker
ORDER BY e.id, said.order
WITH e, article, collect(speaker.id) AS speakers
WHERE $speaker IS NULL OR $speaker IN speakers
RETURN speakers AS speakers, e.modality AS status, e.quote AS quote, e.id AS evidence, article.id AS article
ORDER BY article, evidence
