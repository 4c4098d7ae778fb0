import type { Actor, Family, Kind, Layout, Role, Status, Tie } from "../../server/model/index.ts"
import type { NamesId, SizeId } from "./rules/index.ts"

export type Language = "de" | "en"

/** How a reader wants actors placed: a layout of the list by its id, what was set of it, and the actor in its middle. */
export interface Arrangement {
  layout: string
  options: { gap?: number }
  around: string | null
}

/** Places that a reader gave actors, in the layout's own coordinates. */
export type Moved = Readonly<Record<string, readonly [x: number, y: number]>>

/** An event of many parties that is drawn as one node with a spoke to each. */
export interface SceneEvent {
  id: string
  nameDe: string
  nameEn: string
  family: Family
  status: Status
  /** The first day that is known of it. */
  since: string | null
  parties: { actor: string; role: Role }[]
}

/** What can be drawn: replaces what was there, keeping positions of actors that stay. */
export interface Scene {
  actors: Actor[]
  ties: Tie[]
  /** Derived pairs, drawn thin when the reader asked for them. */
  derived: Tie[]
  layout: Layout | null
  /** Where actors stand when nobody arranged them: worked out beforehand for a graph of which this is a part. */
  stored?: ReadonlyMap<string, { x: number; y: number }> | null
  /** Events drawn as nodes; the ties have none of their lines any more. */
  events?: readonly SceneEvent[]
  /** Actors that are drawn even without a line. */
  also?: readonly string[]
  /** null: the editor's positions, or whatever suits the picture. */
  arrangement?: Arrangement | null
  moved?: Moved
  /** What the size of actors says: all their relations, when absent. */
  size?: SizeId
}

/** One drawn line: all relations of one family and status between two actors. */
export interface LineRef {
  tie: string
  family: Family
  status: Status
}

/** A line as one word: its tie, family and status. */
export const lineWord = ({ tie, family, status }: LineRef): string => `${tie}~${family}~${status}`

export type Selection = { type: "none" } | { type: "actor"; actor: string } | { type: "line"; line: LineRef }

/** Actors and the pairs between them that stay bright. */
export interface Lit {
  actors: readonly string[]
  pairs: readonly (readonly [string, string])[]
}

/** What is drawn of the scene and how. An empty list lets everything through. */
export interface Look {
  language: Language
  theme: "light" | "dark"
  families: Family[]
  statuses: Status[]
  kinds: Kind[]
  partOf: boolean
  derived: boolean
  hidden: string[]
  /** Words of the lines of which something counts, without derived pairs; null: all count. */
  heard: ReadonlySet<string> | null
  /** Numbers of hues by a line's word; null: the hue says the family. */
  hues: ReadonlyMap<string, number> | null
  /** Whose names stand. */
  names: NamesId
  /** Draw only this actor's neighbourhood. */
  focus: string | null
  selection: Selection
  /** What stays bright whatever is selected. */
  lit: Lit | null
  /** Actors that the reader picked together. */
  chosen: readonly string[]
  /** Keyboard focus inside the canvas: a dashed ring. */
  keyboard: Selection
  /** Actors to ring because the reader points at their name in a panel or in the article. */
  highlight: string[]
}

export interface Camera {
  /** Centre in the layout's own coordinates. */
  x: number
  y: number
  /** Pixels per unit of the layout, relative to the fitted picture: 1 shows it all. */
  zoom: number
}

export interface Box {
  id: string
  x: number
  y: number
  width: number
  height: number
}

/** The whole picture in small, in the layout's own coordinates. */
export interface Overview {
  points: [x: number, y: number][]
  /** What all points lie in. */
  bounds: { x: number; y: number; width: number; height: number }
  /** What is on the canvas. */
  seen: { x: number; y: number; width: number; height: number }
}

/** What the tests of a picture measure, in CSS pixels of the canvas. */
export interface Measured {
  labels: (Box & { text: string })[]
  glyphs: { id: string; x: number; y: number; radius: number }[]
  lines: { line: LineRef; points: [number, number][]; width: number }[]
  width: number
  height: number
}

export interface CanvasEvents {
  /** `more`: beside what is chosen already. */
  actor(id: string, more: boolean): void
  line(line: LineRef): void
  hoverActor(id: string | null, at: { x: number; y: number }): void
  hoverLine(line: LineRef | null, at: { x: number; y: number }): void
  /** Click on empty paper. */
  paper(): void
  /** Actors inside of a line drawn around them, beside what is chosen already. */
  lasso(ids: string[]): void
  /** Actors were put somewhere, in the layout's own coordinates. */
  moved(places: Moved): void
  /** Right click or long press, in pixels of the page. */
  menu(what: Selection, at: { x: number; y: number }): void
  /** A layout is being worked out, from 0 to 1; null when it stands. */
  arranging(share: number | null): void
  camera(camera: Camera): void
  /** The first frame with the scene is on the screen. */
  drawn(): void
}

/** How the picture is taken away as SVG. */
export interface SheetOptions {
  title: string
  /** Without paper behind it. */
  transparent: boolean
  /** CSS that brings type along; empty when the reader's machine shall find it. */
  type: string
}

/** One Sigma and one graphology graph for the life of the page; React never sees them. */
export interface Canvas {
  show(scene: Scene): void
  look(look: Look): void
  fit(): void
  zoom(factor: number): void
  fly(actors: string[]): void
  camera(): Camera
  setCamera(camera: Camera, animate: boolean): void
  /** The nearest actor or line in a direction from what has the keyboard focus: "left" | "right" | "up" | "down". */
  neighbour(from: Selection, direction: "left" | "right" | "up" | "down"): Selection
  /** Where actors stand now, in the layout's own coordinates. */
  places(actors: readonly string[]): Moved
  measure(): Measured
  overview(): Overview
  /** Calls after each frame; returns how to stop. */
  onFrame(listener: () => void): () => void
  /** What is on the canvas now as SVG 1.1, with real text; lines carry their word as `data-line`, actors theirs as `data-actor`. */
  svg(options: SheetOptions): Promise<string>
  destroy(): void
}

/** Throws when the browser has no WebGL 2. Made by canvas.ts. */
export type MakeCanvas = (container: HTMLElement, events: Partial<CanvasEvents>) => Canvas
