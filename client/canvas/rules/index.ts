import { attacked } from "./attacked.ts"
import { attacking } from "./attacking.ts"
import { equal } from "./equal.ts"
import { every } from "./every.ts"
import { partners } from "./partners.ts"
import { picked } from "./picked.ts"
import { relations } from "./relations.ts"
import type { NameRule, SizeRule } from "./rule.ts"
import { strong } from "./strong.ts"

/** What the size of actors may say; the first is for a first visit. */
export const SIZES = [relations, partners, attacking, attacked, equal] as const satisfies readonly SizeRule[]
export type SizeId = (typeof SIZES)[number]["id"]

/** Whose names may stand; the first is for a first visit. */
export const NAMES = [every, strong, picked] as const satisfies readonly NameRule[]
export type NamesId = (typeof NAMES)[number]["id"]

export const sizeRule = (id: SizeId): SizeRule => SIZES.find((rule) => rule.id === id)!
export const nameRule = (id: NamesId): NameRule => NAMES.find((rule) => rule.id === id)!
