// CPU time of a browser is that of its whole process tree: renderers and utilities do most of the work.
import { readdirSync, readFileSync } from 'node:fs'

interface Process {
  parent: number
  ticks: number
}

/** The process whose command line holds `mark`, and whose parent's does not; null when there is none. */
export function findRoot(mark: string): number | null {
  const marked = pids().filter(pid => commandLine(pid).includes(mark))
  return marked.find(pid => !marked.includes(readProcess(pid)?.parent ?? -1)) ?? null
}

/** Clock ticks (user and system, ended children included) that the tree below `root` has used so far. */
export function treeTicks(root: number): number {
  const all = allProcesses()
  let ticks = 0
  for (const [pid, { ticks: own }] of all) if (isBelow(pid, root, all)) ticks += own
  return ticks
}

/** The process and all below it, itself first. */
export function treePids(root: number): number[] {
  const all = allProcesses()
  return [root, ...[...all.keys()].filter(pid => pid !== root && isBelow(pid, root, all))]
}

function allProcesses(): Map<number, Process> {
  return new Map(
    pids().flatMap(pid => {
      const read = readProcess(pid)
      return read ? [[pid, read] as const] : []
    }),
  )
}

function isBelow(pid: number, root: number, all: ReadonlyMap<number, Process>): boolean {
  for (let at: number | undefined = pid; at; at = all.get(at)?.parent) if (at === root) return true
  return false
}

function pids(): number[] {
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(Number)
}

function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    // It ended since the folder was listed.
    return ''
  }
}

function readProcess(pid: number): Process | null {
  try {
    // The name in parentheses may hold spaces; the fields after it do not (proc(5)).
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    const [parent, user, system, endedUser, endedSystem] = [1, 11, 12, 13, 14].map(at =>
      Number(fields[at]),
    )
    return {
      parent: parent ?? 0,
      ticks: (user ?? 0) + (system ?? 0) + (endedUser ?? 0) + (endedSystem ?? 0),
    }
  } catch {
    return null
  }
}
