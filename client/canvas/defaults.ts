import type { Look, Scene } from "./port.ts"

/** What is drawn before the first scene. */
export const EMPTY: Scene = { actors: [], ties: [], derived: [], layout: null }

/** How it is drawn before the first look. */
export const PLAIN: Look = {
  language: "en",
  theme: "light",
  families: [],
  statuses: [],
  kinds: [],
  partOf: true,
  derived: false,
  hidden: [],
  heard: null,
  hues: null,
  names: "every",
  focus: null,
  selection: { type: "none" },
  lit: null,
  chosen: [],
  keyboard: { type: "none" },
  highlight: [],
}
