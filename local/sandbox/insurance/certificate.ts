import type { InsuranceWallet } from '../../../cloudfunctions/kernel/insurance-rail'
import type { World } from '../world'
import { authoriseInsurance } from './authorise'
import { type CertificateRequest, type Named, certificateRequests } from './books'

/** Tells the certificate's page who will come, and for whom. The same number again changes nothing. */
export const expectAtCertificate = async (
  world: World,
  request: Pick<CertificateRequest, 'id' | 'openId' | 'patient' | 'forRelative'>,
) => {
  await world.store.insert(certificateRequests, { ...request, state: 'asked', payAuthNo: null })
}

/** What became of a request (Alipay asks by its number); null when there was none. */
export const certificateAnswer = (world: World, requestNo: string): Promise<CertificateRequest | null> =>
  world.store.get(certificateRequests, requestNo)

/** The wallet's real door, which in this world leads to a page that knows who comes by the request's number. */
export const doorOfWorld = (world: World, wallet: InsuranceWallet): InsuranceWallet => ({
  ...wallet,
  door: async (ask) => {
    const { requestNo: id, payerOpenId: openId, patient, forRelative } = ask
    await expectAtCertificate(world, { id, openId, patient, forRelative })
    const door = await wallet.door(ask)
    return door.kind === 'wechat-mini-program' ? { ...door, path: `${door.path}&requestNo=${id}` } : door
  },
})

/** In real life the phone knows whose it is. Here somebody cares for the patient when he is not the payer. */
const carer: Named = { name: '家人', idNumber: '990101198001010014' }

/** Agrees: what the app gives back. Null when there is no such request, or it has been answered. */
export const agree = async (world: World, requestNo: string) => {
  const request = await world.store.get(certificateRequests, requestNo)
  if (request?.state !== 'asked') return null
  const { openId, patient, forRelative } = request
  const { payAuthNo, authCode } = await authoriseInsurance(world, {
    openId,
    patient,
    holder: forRelative ? carer : patient,
  })
  const set = { state: 'agreed' as const, payAuthNo }
  const done = await world.store.updateIf(certificateRequests, requestNo, { state: 'asked' }, { set })
  return done && { authCode, payAuthNo }
}

export const disagree = async (world: World, requestNo: string) => {
  await world.store.updateIf(certificateRequests, requestNo, { state: 'asked' }, { set: { state: 'refused' } })
}
