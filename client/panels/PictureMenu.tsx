import { DropdownMenu } from "radix-ui"
import { select } from "../app/acts.ts"
import { COMMANDS } from "../app/commands.ts"
import { store, useApp, useSay } from "../app/store.ts"
import { Keys } from "../parts/Keys.tsx"
import styles from "./PictureMenu.module.css"

const close = () => store.setState({ menu: null })

/** What can be done where the reader clicked with the other button, or pressed long. */
export function PictureMenu() {
  const say = useSay()
  const menu = useApp((state) => state.menu)
  if (!menu) return null
  const state = store.getState()
  const commands = COMMANDS.filter((command) => command.onMenu?.includes(menu.what.type) && (command.can?.(state) ?? true))
  return (
    <DropdownMenu.Root open modal={false} onOpenChange={(open) => !open && close()}>
      <DropdownMenu.Trigger className={styles.at} style={{ left: menu.x, top: menu.y }} aria-hidden tabIndex={-1} />
      <DropdownMenu.Portal container={document.querySelector("main")}>
        <DropdownMenu.Content className={styles.menu} align="start" aria-label={say("menu.label")}>
          {menu.what.type !== "none" && (
            <DropdownMenu.Item className={styles.item} onSelect={() => select(menu.what)}>
              {say("menu.open")}
            </DropdownMenu.Item>
          )}
          {commands.map((command) => (
            <DropdownMenu.Item key={command.name} className={styles.item} onSelect={command.run}>
              {say(command.name)}
              {command.keys && <Keys of={command.keys[0]!} />}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
