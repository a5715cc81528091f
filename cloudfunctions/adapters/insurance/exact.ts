import { randomId } from '../../kernel/ids'

/** A number as it stood in the text: `100.00` is signed as `100.00`, and money is read from it without a float between. */
export class NumberText {
  constructor(readonly text: string) {}
}

/** JSON whose numbers keep their spelling. */
export type Exact = string | boolean | null | NumberText | Exact[] | ExactObject
export interface ExactObject {
  [key: string]: Exact
}

/** Strings first, so that digits inside them are left alone. */
const TOKENS = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g

/** Throws `SyntaxError` when it is no JSON. */
export const parseExact = (text: string): Exact => {
  JSON.parse(text)
  const mark = randomId()
  const marked = text.replace(TOKENS, (token) => (token.startsWith('"') ? token : `"${mark}${token}"`))
  return JSON.parse(marked, (_, value: unknown) =>
    typeof value === 'string' && value.startsWith(mark) ? new NumberText(value.slice(mark.length)) : value,
  ) as Exact
}

export const isObject = (value: unknown): value is ExactObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof NumberText)

/** What plain JSON says, number by number. */
export const exact = (value: unknown): Exact => parseExact(JSON.stringify(value))

/** Sorted by UTF-16 code unit in every object, compact, Chinese as it is: what both sides sign and encrypt. */
export const writeExact = (value: Exact): string => {
  if (value instanceof NumberText) return value.text
  if (Array.isArray(value)) return `[${value.map(writeExact).join()}]`
  if (!isObject(value)) return JSON.stringify(value)
  const members = Object.keys(value).sort()
  return `{${members.map((key) => `${JSON.stringify(key)}:${writeExact(value[key] ?? null)}`).join()}}`
}

const isEmpty = (value: Exact, dropContainers: boolean) =>
  value === null ||
  value === '' ||
  (dropContainers && (Array.isArray(value) ? value.length === 0 : isObject(value) && Object.keys(value).length === 0))

/** Without members that say nothing, at any depth. Elements of arrays stay, whatever they are. */
export const pruned = (value: Exact, dropContainers = true): Exact => {
  if (Array.isArray(value)) return value.map((element) => pruned(element, dropContainers))
  if (!isObject(value)) return value
  const members = Object.entries(value).map(([key, member]) => [key, pruned(member, dropContainers)] as const)
  return Object.fromEntries(members.filter(([, member]) => !isEmpty(member, dropContainers)))
}

/** A member's text, whether it came as text, number or boolean; empty when there is none. */
export const textOf = (value: Exact | undefined): string => {
  if (value instanceof NumberText) return value.text
  return typeof value === 'string' || typeof value === 'boolean' ? String(value).trim() : ''
}
