import type { Actor } from "../model/index.ts"

/** Columns of an actor as a row of CSV. */
export const ACTOR_COLUMNS = [
  ..."id kind nameDe nameEn labelDe labelEn captionDe captionEn plural aliases printed country sector wikidata role roleDe partOf".split(
    " ",
  ),
  ..."negotiated supported attacked informed".split(" "),
]

/** An actor as a row of CSV: lists in one cell, relations by family. */
export const actorRow = ({ relations, plural, aliases, partOf, ...actor }: Actor) => ({
  ...actor,
  plural: plural.join(" "),
  aliases: aliases.join(" | "),
  partOf: partOf.map((whole) => whole.id).join(" "),
  ...relations,
})
