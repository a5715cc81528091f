/** Lets at most so many run at the same time; the others wait their turn, in order. */
export const abreast = (most: number) => {
  let free = most
  const waiting: (() => void)[] = []
  const turn = () => (free > 0 ? void (free -= 1) : new Promise<void>((go) => waiting.push(go)))
  const pass = () => {
    const next = waiting.shift()
    if (next) next()
    else free += 1
  }
  return async <T>(work: () => Promise<T>): Promise<T> => {
    await turn()
    return work().finally(pass)
  }
}
