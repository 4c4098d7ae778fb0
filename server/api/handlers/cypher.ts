import { answerStatement } from "../answering.ts"
import type { Handlers } from "../handler.ts"

export const cypher: Handlers["cypher"] = async (asked, house) => answerStatement(asked, house, asked.body)
