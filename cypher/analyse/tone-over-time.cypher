// The tone between two actors by month: mean Goldstein of what happened.
// @de Der Ton zwischen zwei Akteuren nach Monaten: mittlerer Goldstein-Wert dessen, was geschah.
// @param one text = "P_LAVROV" from actor – the first actor | der erste Akteur
// @param other text = "P_KERRY" from actor – the second actor | der zweite Akteur
// @column month text or null – the month in which it may have begun; empty when undated | der Monat, in dem es begonnen haben kann; leer ohne Datum
// @column relations integer – relations of that month | Beziehungen dieses Monats
// @column goldstein number or null – mean on the scale of Goldstein (1992), -10 to 10 | Mittel auf der Skala von Goldstein (1992), -10 bis 10
MATCH (a:Actor)-[r:NEGOTIATED_WITH|SUPPORTED|ATTACKED|INFORMED]-(b:Actor)
WHERE a.id = $one AND b.id = $other AND NOT r.derived AND r.status IN ['occurred', 'ongoing']
WITH substring(r.start, 0, 7) AS month, r
RETURN month AS month, count(r) AS relations, floor(avg(r.goldstein) * 100 + 0.5) / 100.0 AS goldstein
ORDER BY month
