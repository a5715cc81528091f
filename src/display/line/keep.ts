import type { Known } from './known'

const PREFIX = 'xinglin.display.last.'

/** What another build kept may have another shape. */
const build = () => document.querySelector<HTMLMetaElement>('meta[name=build]')?.content ?? ''
const keyOf = (screen: string) => `${PREFIX}${build()}.${screen}`

/** A box without storage, or with a full one, shows all the same. */
const quietly = <R>(run: () => R): R | null => {
  try {
    return run()
  } catch {
    return null
  }
}

const isKnown = (value: unknown): value is Known<never> => {
  const { answer, cursor, confirmedAt } = (value ?? {}) as Partial<Known<object>>
  return typeof answer === 'object' && typeof cursor === 'string' && typeof confirmedAt === 'number'
}

/** What this screen showed last, for after a power cut. */
export const recall = <T>(screen: string): Known<T> | null =>
  quietly(() => {
    const value = JSON.parse(localStorage.getItem(keyOf(screen)) ?? 'null') as unknown
    return isKnown(value) ? value : null
  })

/** Names of yesterday's patients do not stay on a box in a hall. */
export function forget(): void {
  quietly(() =>
    Object.keys(localStorage)
      .filter((name) => name.startsWith(PREFIX))
      .forEach((name) => localStorage.removeItem(name)),
  )
}

/** Only the screen that the box shows now is kept. */
export function keep(screen: string, known: Known<unknown>): void {
  forget()
  quietly(() => localStorage.setItem(keyOf(screen), JSON.stringify(known)))
}
