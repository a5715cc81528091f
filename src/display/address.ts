/** What a screen shows, by its address. */
export type Target =
  | { kind: 'hall'; departmentId: string }
  | { kind: 'room'; place: string }
  /** The room in which this half day is held. */
  | { kind: 'clinic'; sessionId: string }

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}

/** `/display/hall/<department>`, `/display/room/<place>` or `/display/<clinic>`; null for any other. */
export function targetOf(pathname: string): Target | null {
  const [, first = '', second = ''] = pathname.replace(/\/+$/, '').split('/').slice(1).map(decoded)
  if (first === 'hall') return second ? { kind: 'hall', departmentId: second } : null
  if (first === 'room') return second ? { kind: 'room', place: second } : null
  return first && !second ? { kind: 'clinic', sessionId: first } : null
}
