const NUMBERED = /([\dA-Za-z-]+)\s*号?\s*(诊室|诊间|室)$/

/** What one looks for on the doors: `门诊楼 3 楼 302 诊室` → `302 诊室`. A room without a number keeps its whole name. */
export function roomName(place: string): string {
  const [, number, kind] = NUMBERED.exec(place.trim()) ?? []
  return number && kind ? `${number} ${kind}` : place
}

/** The way to it: what stands before the room's name. */
export const wayTo = (place: string): string => place.trim().replace(NUMBERED, '').trim()
