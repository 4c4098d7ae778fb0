import { useSyncExternalStore } from "react"
import { useApp } from "./store.ts"

/** Whether a media query holds now. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query)
      list.addEventListener("change", changed)
      return () => list.removeEventListener("change", changed)
    },
    () => matchMedia(query).matches,
  )
}

/** Phones have sheets instead of panels. */
export const usePhone = (): boolean => useMedia("(max-width: 720px)")

/** The look that the reader sees: chosen, or the system's. */
export function useTheme(): "light" | "dark" {
  const dark = useMedia("(prefers-color-scheme: dark)")
  const theme = useApp((state) => state.view.theme)
  return theme === "system" ? (dark ? "dark" : "light") : theme
}
