/** Files that run at once: one more than the two processors of a small machine, because each waits for a child, a server or a page half of its time. */
export const WORKERS = 3
