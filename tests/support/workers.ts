/** Files with a database or a browser that run at once: one more than two processors, because each waits for a server or a page half of its time. */
export const WORKERS = 3
