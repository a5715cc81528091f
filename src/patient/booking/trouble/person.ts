import type { Patient } from '@xinglin/types/identity'
import { familyName } from '@/shared/words'

export type Person = Pick<Patient, 'id' | 'name' | 'relation' | 'sex'>

/** How one of several people is called so that nobody else of them is meant: 您, 妈妈, or by name. */
export function calledAmong(people: readonly Person[], id: unknown): string {
  const person = people.find((each) => each.id === id)
  if (!person) return '这位就诊人'
  if (person.relation === 'self') return '您'
  const word = familyName(person)
  const isClear = person.relation !== 'other' && people.filter((each) => familyName(each) === word).length === 1
  return isClear ? word : person.name
}
