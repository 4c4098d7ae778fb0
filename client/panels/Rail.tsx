import { ChevronRight, ListFilter, Table2 } from "lucide-react"
import { setList, toggle } from "../app/acts.ts"
import { store, useApp, useSay } from "../app/store.ts"
import { FAMILIES } from "../../server/model/index.ts"
import { Button } from "../parts/Button.tsx"
import { Swatch } from "../parts/Swatch.tsx"
import { passes } from "../state/view.ts"
import styles from "./Rail.module.css"

const unfold = () => store.setState({ legendOpen: true })

/** The legend folded away beside an open Reader. */
export function Rail() {
  const say = useSay()
  const view = useApp((state) => state.view)
  return (
    <nav className={styles.rail} aria-label={say("legend.label")}>
      <Button look="icon" aria-label={say("legend.unfold")} aria-expanded={false} onClick={unfold}>
        <ChevronRight size={16} strokeWidth={1.6} />
      </Button>
      <hr />
      {FAMILIES.map((family) => (
        <button
          key={family.id}
          type="button"
          className={styles.family}
          title={family[view.language].name}
          aria-label={family[view.language].name}
          aria-pressed={passes(view.families, family.id)}
          onClick={() => toggle("families", family.id)}
        >
          <Swatch family={family.id} width={25} />
        </button>
      ))}
      <hr />
      <Button look="icon" aria-label={say("bar.filters")} onClick={unfold}>
        <ListFilter size={17} strokeWidth={1.6} />
      </Button>
      <Button look="icon" aria-label={say("bar.list")} aria-pressed={view.list} onClick={() => setList(!view.list)}>
        <Table2 size={17} strokeWidth={1.6} />
      </Button>
    </nav>
  )
}
