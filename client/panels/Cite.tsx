import { Quote } from "lucide-react"
import { copy } from "../app/share.ts"
import { useSay } from "../app/store.ts"
import { Button } from "../parts/Button.tsx"
import { bibtex, cslItem, type Referenced } from "../state/references.ts"

interface Cited {
  /** As it is pasted into a text. */
  text: string
  /** As a reference manager takes it. */
  reference: Referenced
}

/** Copies a citation as text, BibTeX or CSL-JSON; made when it is asked for, with the address of then. */
export function Cite({ cited, disabled = false }: { cited: () => Cited; disabled?: boolean }) {
  const say = useSay()
  const take = (write: (cited: Cited) => string) => () => void copy(write(cited()), "reader.cited")
  return (
    <>
      <Button look="full" disabled={disabled} onClick={take(({ text }) => text)}>
        <Quote size={15} strokeWidth={1.6} />
        {say("reader.cite")}
      </Button>
      <Button
        look="plain"
        disabled={disabled}
        aria-label={say("reader.citeAs", { format: "BibTeX" })}
        onClick={take(({ reference }) => bibtex(reference))}
      >
        BibTeX
      </Button>
      <Button
        look="plain"
        disabled={disabled}
        aria-label={say("reader.citeAs", { format: "CSL-JSON" })}
        onClick={take(({ reference }) => JSON.stringify([cslItem(reference)], null, 2))}
      >
        CSL
      </Button>
    </>
  )
}
