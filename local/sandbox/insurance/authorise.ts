import { randomInt } from 'node:crypto'
import { digest, randomId } from '../../../cloudfunctions/kernel/ids'
import type { World } from '../world'
import { type Authorisation, type Named, authorisations, codes } from './books'
import { NO } from './refusals'

const AUTHORISATION_MS = 15 * 60_000
const CODE_MS = 5 * 60_000

const digits = (count: number) => Array.from({ length: count }, () => randomInt(10)).join('')

export interface Agreement {
  openId: string
  /** Whose insurance pays. */
  patient: Named
  /** Who cares for him and agrees in his place; he himself unless told. */
  holder?: Named | undefined
}

/** A person agrees in the e-certificate's app: a payAuthNo (Alipay asks for it) and the code that stands for it (WeChat). */
export const authoriseInsurance = async (world: World, { openId, patient, holder }: Agreement) => {
  const payAuthNo = `AUTH${digits(28)}`
  const authorisation: Authorisation = {
    id: payAuthNo,
    ecToken: digest('ecToken', payAuthNo, randomId()),
    openId,
    patient,
    holder: holder ?? patient,
    forRelative: holder !== undefined && holder.idNumber !== patient.idNumber,
    at: world.now(),
    usedFor: null,
  }
  await world.store.insert(authorisations, authorisation)
  const authCode = digits(28)
  await world.store.insert(codes, { id: authCode, payAuthNo, at: world.now(), used: false })
  return { payAuthNo, authCode, authorisation }
}

const isOver = (world: World, at: string, lifetimeMs: number) => world.clock() - Date.parse(at) >= lifetimeMs

/** What a code stands for; it works once, and for five minutes. Null otherwise. */
export const redeemCode = async (world: World, authCode: string, openId: string): Promise<Authorisation | null> => {
  const code = await world.store.get(codes, authCode)
  if (!code || isOver(world, code.at, CODE_MS)) return null
  const authorisation = await world.store.get(authorisations, code.payAuthNo)
  if (!authorisation || (authorisation.openId && authorisation.openId !== openId)) return null
  const taken = await world.store.updateIf(codes, authCode, { used: false }, { set: { used: true } })
  return taken && authorisation
}

/** The authorisation of this number, while it lives. Refuses. */
export const livingAuthorisation = async (world: World, payAuthNo: string): Promise<Authorisation> => {
  const authorisation = await world.store.get(authorisations, payAuthNo)
  if (!authorisation) throw NO.noAuthorisation()
  if (isOver(world, authorisation.at, AUTHORISATION_MS)) throw NO.authorisationExpired()
  return authorisation
}

/** The authorisation behind the token that 1101 gave, while it lives. Refuses. */
export const authorisationOfToken = async (world: World, ecToken: string): Promise<Authorisation> => {
  const [found] = await world.store.find(authorisations, { ecToken }, { limit: 1 })
  if (!found) throw NO.noAuthorisation()
  return livingAuthorisation(world, found.id)
}

/** Binds it to one order for ever. Refuses when it is bound to another. */
export const useFor = async (world: World, { id }: Authorisation, payOrdId: string) => {
  const bound = await world.store.updateIf(authorisations, id, { usedFor: null }, { set: { usedFor: payOrdId } })
  const now = bound ?? (await world.store.get(authorisations, id))
  if (now?.usedFor !== payOrdId) throw NO.authorisationUsed()
}
