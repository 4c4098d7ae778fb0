import { useVirtualizer, type Virtualizer } from "@tanstack/react-virtual"
import type { RefObject } from "react"

/** The rows of a long list that are on the screen: only those are in the page. */
export function useRows(count: number, box: RefObject<HTMLElement | null>, height: number): Virtualizer<HTMLElement, Element> {
  // Nothing here is compiled for React's memory, which is what the warning is about.
  // oxlint-disable-next-line react/incompatible-library
  return useVirtualizer({ count, getScrollElement: () => box.current, estimateSize: () => height, overscan: 10 })
}
