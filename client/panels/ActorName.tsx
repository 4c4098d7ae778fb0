import type { ReactNode } from "react"
import { highlight, selectActor } from "../app/acts.ts"
import { store } from "../app/store.ts"
import { selecting } from "../state/view.ts"
import { toSearch } from "../state/url.ts"

/** Lets plain clicks act in the page; with a key held the browser opens the address as it always does. */
export function follows(
  event: { metaKey: boolean; ctrlKey: boolean; shiftKey: boolean; preventDefault: () => void },
  act: () => void,
): void {
  if (event.metaKey || event.ctrlKey || event.shiftKey) return
  event.preventDefault()
  act()
}

/** A name that opens its actor and rings it in the picture while it is pointed at. */
export function ActorName({ id, className, lang, children }: { id: string; className?: string; lang?: string; children: ReactNode }) {
  const address = `?${toSearch(selecting(store.getState().view, { type: "actor", actor: id }))}`
  return (
    <a
      href={address}
      className={className}
      lang={lang}
      data-actor={id}
      onClick={(event) => {
        event.stopPropagation()
        follows(event, () => selectActor(id))
      }}
      onPointerEnter={() => highlight([id])}
      onPointerLeave={() => highlight([])}
      onFocus={() => highlight([id])}
      onBlur={() => highlight([])}
    >
      {children}
    </a>
  )
}
