import type { Handlers } from "../handler.ts"
import { openApi } from "../openapi.ts"

export const openapi: Handlers["openapi"] = async () => ({ json: openApi() })
