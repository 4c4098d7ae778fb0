import { useEffect, useRef, useState } from "react"
import { ProblemError } from "../api.ts"

export type Loaded<T> = { type: "loading" } | { type: "ready"; data: T } | { type: "failed"; problem: ProblemError }

/** Loads when `key` changes; the answer to an older key never shows. Faults of ours are thrown to the boundary. */
export function useLoaded<T>(key: string | null, load: () => Promise<T>): Loaded<T> {
  const [state, setState] = useState<{ key: string | null; loaded: Loaded<T> }>({ key: null, loaded: { type: "loading" } })
  const latest = useRef(load)
  useEffect(() => {
    latest.current = load
  })
  const [fault, setFault] = useState<unknown>(null)
  useEffect(() => {
    if (key === null) return
    let current = true
    latest.current().then(
      (data) => current && setState({ key, loaded: { type: "ready", data } }),
      (error: unknown) => {
        if (!current) return
        if (error instanceof ProblemError) setState({ key, loaded: { type: "failed", problem: error } })
        else setFault(error)
      },
    )
    return () => {
      current = false
    }
  }, [key])
  if (fault) throw fault
  return state.key === key ? state.loaded : { type: "loading" }
}
