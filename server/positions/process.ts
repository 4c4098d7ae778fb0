import { place } from "./place.ts"
import type { Net } from "./net.ts"

// A process of its own: what it takes of processor and memory is not the server's, and it can be ended at any moment.

process.once("message", (net: Net) => process.send!(place(net), () => process.disconnect()))
process.once("disconnect", () => process.exit(0))
