import type { World } from './world'

/** A wish that is granted to whoever may have it, and another of the same caller. */
export interface Case {
  input: (world: World) => object
  /** For commands: another body that the guard lets through. */
  other?: (world: World) => object
}
