import { addressOf } from "./address.ts"
import { store } from "./store.ts"

/** Puts a text on the clipboard; says what came of it. */
export async function copy(text: string, done: "share.done" | "reader.cited"): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    store.setState({ notice: { key: done } })
  } catch (error) {
    // Without leave to write there is still the address bar.
    if (!(error instanceof DOMException) && !(error instanceof TypeError)) throw error
    store.setState({ notice: { key: "share.failed" } })
  }
}

/** The address of the view as the reader sees it now. */
export function shareAddress(): string {
  return addressOf(store.getState().view)
}

/** Copies the link to this view. */
export const share = (): Promise<void> => copy(shareAddress(), "share.done")
