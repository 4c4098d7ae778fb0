import { Component, type ReactNode } from "react"
import { Button } from "../parts/Button.tsx"
import { say } from "../state/texts.ts"
import { store } from "./store.ts"
import { Message } from "../panels/Message.tsx"

/** Says in words when a part of the page breaks. */
export class Boundary extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null }

  static getDerivedStateFromError(error: Error) {
    return { error }
  }

  override render() {
    const { error } = this.state
    if (!error) return this.props.children
    const { language } = store.getState().view
    return (
      <Message title={say(language, "state.crashed")} text={error.message}>
        <Button look="text" onClick={() => location.reload()}>
          {say(language, "state.reload")}
        </Button>
      </Message>
    )
  }
}
