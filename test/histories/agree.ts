import { isDeepStrictEqual } from 'node:util'

/** `expect(real).toEqual(wanted)` where they do not agree; where they do it costs nothing, and histories ask it a million times. */
export const agree = (real: unknown, wanted: unknown) => {
  if (!isDeepStrictEqual(real, wanted)) expect(real).toEqual(wanted)
}
