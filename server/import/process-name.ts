import { readFileSync } from "node:fs"

/** What tells a process from those that have its number later; empty where the system does not say. */
function since(pid: number): string {
  try {
    // The 22nd field, counted behind the name of the program, which may have blanks: when it began, in ticks since this start of the machine.
    const began = readFileSync(`/proc/${pid}/stat`, "latin1").split(") ").at(-1)!.split(" ")[19]!
    return `${readFileSync("/proc/sys/kernel/random/boot_id", "latin1").slice(0, 8)}-${began}`
  } catch {
    return ""
  }
}

/** A name that no other process of this machine has, as a file may be called. */
export const processName = (pid: number): string => `${pid}-${since(pid)}`

/** Whether the process of that name still lives; one of another user does too. */
export function lives(name: string): boolean {
  const pid = Number(/^\d+(?=-)/.exec(name)?.[0])
  if (!pid) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false
  }
  return processName(pid) === name
}
