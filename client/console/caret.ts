import type { Editor } from "./editor/editor.ts"

let editor: Editor | null = null

/** The editor of the page, while it is there. */
export function holdEditor(made: Editor | null): void {
  editor = made
}

/** Puts the caret at an offset of the statement. */
export function goTo(offset: number): void {
  editor?.goTo(offset)
}
