// Who supports which of two opponents, and how strongly by Goldstein.
// @de Wer welchen von zwei Gegnern unterstützt, und wie stark nach Goldstein.
// @param one text = "M_SYR_GOV" from actor – the first opponent | der erste Gegner
// @param other text = "R_SYR_REBELS" from actor – the second opponent | der zweite Gegner
// @column supporter text from actor – who supports | wer unterstützt
// @column supported text from actor – whom | wen
// @column status text from status – how certain it is | wie gewiss es ist
// @column relations integer – how many times | wie oft
// @column goldstein number or null – mean of the Goldstein scale to two places, -10 to 10 | Mittel der Goldstein-Skala auf zwei Stellen, -10 bis 10
MATCH (a:Actor)-[r:SUPPORTED]->(b:Actor)
WHERE b.id IN [$one, $other] AND NOT r.derived
RETURN a.id AS supporter, b.id AS supported, r.status AS status, count(r) AS relations, floor(avg(r.goldstein) * 100 + 0.5) / 100.0 AS goldstein
ORDER BY supported, relations DESC, supporter, status
