import { EnvelopeCodec } from '../../../cloudfunctions/adapters/insurance/envelope'
import { dayOf } from '../../../cloudfunctions/kernel/time'
import type { Store } from '../../../cloudfunctions/kernel/store'
import type { World } from '../world'
import type { InsuranceSandboxConfig } from './config'

/** The played centre at its desk: its books, its clock, its keys. */
export interface Office {
  world: World
  store: Store
  config: InsuranceSandboxConfig
  codec: EnvelopeCodec
}

const offices = new WeakMap<World, Office>()

export const openOffice = (world: World, config: InsuranceSandboxConfig): Office => {
  const codec = new EnvelopeCodec(config.envelope, world.clock)
  const office = { world, store: world.store, config, codec }
  offices.set(world, office)
  return office
}

/** The centre of a world, for the wallets that settle through it. Throws when none is mounted. */
export const officeOf = (world: World): Office => {
  const office = offices.get(world)
  if (!office) throw new Error('no insurance centre is mounted in this world')
  return office
}

export const today = ({ world }: Pick<Office, 'world'>) => dayOf(world.now())
