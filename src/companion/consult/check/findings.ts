import type { Finding } from '@xinglin/types/consult-staff'

/** What was found in one of several texts; `from` and `to` count in that one. */
export interface PartFinding extends Finding {
  part: number
}

export interface Checked {
  parts: string[]
  findings: PartFinding[]
}

/** As much as is checked at once. */
const MOST = 2000
const SEAM = '\n'

export const joined = (parts: readonly string[]): string => parts.join(SEAM)

/** Runs of parts that are short enough to be checked together, by where they begin and end. */
export function runsOf(parts: readonly string[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = []
  for (const index of parts.keys()) {
    const last = runs[runs.length - 1]
    if (last && joined(parts.slice(last.from, index + 1)).length <= MOST) last.to = index + 1
    else runs.push({ from: index, to: index + 1 })
  }
  return runs
}

/** Findings of joined parts, each in the part where it begins; what begins at the end belongs to the last. */
export function located(parts: readonly string[], findings: readonly Finding[], first = 0): PartFinding[] {
  let start = 0
  const ranges = parts.map((text, index) => {
    const range = { index, start, end: start + text.length }
    start = range.end + SEAM.length
    return range
  })
  return findings.flatMap((finding) => {
    const range = ranges.find(({ start: begin, end }) => finding.from >= begin && finding.from <= end)
    if (!range) return []
    const to = Math.min(finding.to, range.end) - range.start
    return [{ ...finding, part: first + range.index, from: finding.from - range.start, to }]
  })
}

const moved = (finding: PartFinding, by: number): PartFinding => ({
  ...finding,
  from: finding.from + by,
  to: finding.to + by,
})

const overlaps = (one: PartFinding, other: PartFinding) => one.from < other.to && other.from < one.to

/** Puts the plain words in. What stood on the same words is settled with it, what comes behind moves along. */
export function withPlain({ parts, findings }: Checked, chosen: PartFinding): Checked {
  const { part, from, to, plain } = chosen
  if (plain === null) return { parts, findings }
  const text = parts[part] ?? ''
  const by = plain.length - (to - from)
  const left = findings.filter((each) => each !== chosen && !(each.part === part && overlaps(each, chosen)))
  return {
    parts: parts.map((each, index) => (index === part ? text.slice(0, from) + plain + text.slice(to) : each)),
    findings: left.map((each) => (each.part === part && each.from >= to ? moved(each, by) : each)),
  }
}
