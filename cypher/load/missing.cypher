// Lists that are empty and that the import tool could not write, each as the label or type of what lacks it, a dot and its name.
// @column missing
MATCH (m:Entente {id: 'mark'})
RETURN coalesce(m.missing, []) AS missing
