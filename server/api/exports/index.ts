import type { ExportFormat } from "../../model/index.ts"
import { csv } from "./csv.ts"
import type { Exporter } from "./exporter.ts"
import { gexf } from "./gexf.ts"
import { graphml } from "./graphml.ts"
import { json } from "./json.ts"

/** The writer of each format. */
export const EXPORTERS: Record<ExportFormat, Exporter> = { gexf, graphml, json, csv }
