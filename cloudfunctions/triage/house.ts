import { type Department, type Doctor, activeDoctors, allDepartments } from '../directory/public'
import type { Store } from '../kernel/store'
import { toMs } from '../kernel/time'
import knowledge from './knowledge/departments.json'

interface Named {
  name: string
  code?: string
  /** What hospitals call it beside that. */
  called?: readonly string[]
  /** Who sees its patients where it does not exist, the best first. */
  instead: readonly string[]
}

const KNOWN: ReadonlyMap<string, Named> = new Map((knowledge as readonly Named[]).map((each) => [each.name, each]))

/** A hospital's departments and doctors, as far as a guide needs them. */
export interface House {
  departments: readonly Department[]
  doctors: ReadonlyMap<string, readonly Doctor[]>
}

const KEPT_MS = 60_000
const houses = new WeakMap<Store, { at: number; house: Promise<House> }>()

const lookUp = async (store: Store): Promise<House> => {
  const [departments, all] = await Promise.all([allDepartments(store), activeDoctors(store)])
  const doctors = new Map<string, Doctor[]>()
  for (const doctor of all) doctors.set(doctor.departmentId, [...(doctors.get(doctor.departmentId) ?? []), doctor])
  return { departments, doctors }
}

/** Read once a minute: hundreds ask, and departments seldom change. */
export const houseOf = (store: Store, now: string): Promise<House> => {
  const known = houses.get(store)
  if (known && toMs(now) - known.at < KEPT_MS && toMs(now) >= known.at) return known.house
  const house = lookUp(store)
  houses.set(store, { at: toMs(now), house })
  house.catch(() => houses.delete(store))
  return house
}

/** Where one books: a top node stands for those below it. */
const bookable = ({ departments, doctors }: House) =>
  departments.filter(({ id, parentId }) => (doctors.get(id)?.length ?? 0) > 0 || parentId !== null)

const ownOf = (house: House, { name, code, called = [] }: Named): Department | undefined => {
  const open = bookable(house)
  const byName = open.find((each) => each.name === name) ?? open.find((each) => called.includes(each.name))
  return byName ?? (code ? open.find((each) => each.code === code) : undefined)
}

/** A department of this hospital under its common name. */
export interface Seat {
  id: string
  name: string
  /** Whose patients it sees in place of a department that this hospital has not. */
  insteadOf: string | null
}

/** Which department of this hospital sees the patients of one by its common name; null when none does. */
export const seatIn = (house: House, name: string): Seat | null => {
  const wanted = KNOWN.get(name)
  if (!wanted) return null
  const own = ownOf(house, wanted)
  if (own) return { id: own.id, name, insteadOf: null }
  for (const other of wanted.instead) {
    const found = KNOWN.get(other)
    const stand = found && ownOf(house, found)
    if (stand) return { id: stand.id, name: other, insteadOf: name }
  }
  return null
}

/** The common name of a department that is named as this hospital or others call it. */
export const commonName = (named: string): string | null => {
  const found = [...KNOWN.values()].find(({ name, called = [] }) => name === named || called.includes(named))
  return found?.name ?? null
}
