import { createRoot } from "react-dom/client"
import { App } from "./app/App.tsx"
import { bindAddress, readAddress } from "./app/address.ts"
import { watchConnection } from "./app/connection.ts"
import { loadDerived, start } from "./app/data.ts"
import { bindKeyboard } from "./app/keyboard.ts"
import { bindNotes } from "./app/notes.ts"
import { store } from "./app/store.ts"
import "./style/base.css"

readAddress()
bindAddress()
bindKeyboard()
bindNotes()
watchConnection()
void start().then(() => (store.getState().view.derived ? loadDerived() : undefined))

const root = document.getElementById("root")
if (!root) throw new Error("client/main: index.html has no #root")
createRoot(root).render(<App />)
