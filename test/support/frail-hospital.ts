import { blowAt, failingStore, mend, newFuse } from './failing-store'
import { openTestHospital } from './hospital'

type Options = Omit<NonNullable<Parameters<typeof openTestHospital>[0]>, 'wrap'>

/** A fuse and how one dies of it. */
export const newFrailty = () => {
  const fuse = newFuse()
  return {
    wrap: (store: Parameters<typeof failingStore>[0]) => failingStore(store, fuse),
    /** Dies at the n-th write of what is done; false when it was over before. */
    dieDuring: async (n: number, act: () => Promise<unknown>): Promise<boolean> => {
      blowAt(fuse, n)
      await act().catch(() => undefined)
      const died = fuse.blown
      mend(fuse)
      return died
    },
  }
}

/** A hospital on a machine that can die between two writes. */
export const openFrailHospital = (options: Options = {}) => {
  const { wrap, dieDuring } = newFrailty()
  const hospital = openTestHospital({ ...options, wrap })
  const comeBack = async (minutes = 2) => {
    hospital.passMinutes(minutes)
    await hospital.runJobs()
  }
  return { hospital, dieDuring, comeBack }
}

export type FrailHospital = ReturnType<typeof openFrailHospital>

/** Dies at the first write, at the second and so on. @returns the first number at which the work was over before. */
export const dieAtEvery = async (dieAt: (n: number) => Promise<boolean>): Promise<number> => {
  let n = 1
  while (await dieAt(n)) n += 1
  return n
}
