import type { Addressed, Hello } from './body'

/** Which device of the other side this device talks with. */
export interface Partners {
  me: string
  other: string | null
}

/** `meet`: begin anew with `other`. `greet`: tell it that this device is here, too. `replaced`: it went on with another of this side. */
export interface Verdict {
  other: string | null
  meet: boolean
  greet: boolean
  replaced: boolean
}

const nothing = ({ other }: Partners): Verdict => ({ other, meet: false, greet: false, replaced: false })

/** What a hello asks for. The last device that comes is the one that is talked with. */
export const afterHello = (partners: Partners, { me: who, to }: Hello): Verdict => {
  const { me, other } = partners
  if (to === null) return { other: who, meet: true, greet: true, replaced: false }
  if (to === me) return { ...nothing(partners), other: who, meet: who !== other }
  return { ...nothing(partners), replaced: who === other }
}

/** Only what the device that one talks with says to this one. */
export const isForMe = ({ me, other }: Partners, { me: who, to }: Addressed) => to === me && who === other
