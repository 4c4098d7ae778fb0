/** What may be called, with signatures; the build takes it from the language support and the guard's lists. */
declare module "virtual:calls" {
  import type { DbSchema } from "@neo4j-cypher/language-support"
  export const functions: NonNullable<DbSchema["functions"]>
  export const procedures: NonNullable<DbSchema["procedures"]>
  /** Also allowed, but without a known signature. */
  export const others: string[]
}
