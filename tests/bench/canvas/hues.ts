/** The families' hues for the pages that have no style sheet. */
export const HUES = ["#0072b2", "#009e73", "#d55e00", "#8a4472"]
