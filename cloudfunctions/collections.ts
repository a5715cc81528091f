import * as booking from './booking/collections'
import * as directory from './directory/collections'
import * as identity from './identity/collections'
import { claims } from './kernel/claims'
import type { AnyCollection } from './kernel/store'
import * as notify from './notify/collections'

/** Every collection of the hospital, for provisioning. */
export const collections: readonly AnyCollection[] = [
  claims,
  ...[identity, directory, notify, booking].flatMap((area) => Object.values(area) as AnyCollection[]),
]
