import { theCanvas } from "./acts.ts"
import { store } from "./store.ts"

/** The whole picture; the address no longer names a camera. */
export function fit(): void {
  theCanvas()?.fit()
  store.setState((state) => ({ view: { ...state.view, camera: null } }))
}
