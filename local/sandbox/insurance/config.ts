import { sm2 } from 'sm-crypto-v2'
import type { EnvelopeConfig } from '../../../cloudfunctions/adapters/insurance/envelope'
import { type InsuranceConfig, USUAL_PATHS } from '../../../cloudfunctions/adapters/insurance/config'
import { USUAL_COLUMNS } from '../../../cloudfunctions/adapters/insurance/statement'
import type { WechatCertificateConfig } from '../../../cloudfunctions/adapters/insurance/wechat-certificate'
import { randomId } from '../../../cloudfunctions/kernel/ids'

/** What the played centre knows of the hospital. */
export interface InsuranceSandboxConfig {
  /** The same app seen from the other side: the centre's private key, the hospital's public one. */
  envelope: EnvelopeConfig
  hospital: InsuranceConfig['hospital']
  gateway: { paasId: string; token: string } | null
  wechat: { partnerId: string; partnerSecret: string }
  /** Where notices (6302) go. */
  noticeUrl: string
}

/** What both sides have to share and keep over restarts. */
export interface InsuranceSecrets {
  appId: string
  appSecret: string
  hospitalKey: { privateKey: string; publicKey: string }
  centreKey: { privateKey: string; publicKey: string }
  gatewayToken: string
  partnerSecret: string
}

const keyPair = () => {
  const pair = sm2.generateKeyPairHex()
  const base64 = (hex: string) => Buffer.from(hex, 'hex').toString('base64')
  return { privateKey: base64(pair.privateKey), publicKey: base64(pair.publicKey) }
}

/** Made once for a data folder. */
export const makeInsuranceSecrets = (): InsuranceSecrets => ({
  appId: `XINGLINLOCAL${randomId().replace(/\W/g, '0').toUpperCase()}`,
  appSecret: randomId(),
  hospitalKey: keyPair(),
  centreKey: keyPair(),
  gatewayToken: randomId(),
  partnerSecret: randomId(),
})

interface Places {
  /** Where the sandbox is mounted, without a slash at the end. */
  sandboxUrl: string
  /** The hospital's own address for 6302. */
  noticeUrl: string
  hospital: { code: string; name: string; area: string }
}

const PARTNER = '50000001'
const PAAS = 'xinglin'

/** Both sides of the wire, made for each other: what the hospital is configured with, and the sandbox. */
export const insuranceWiring = (secrets: InsuranceSecrets, { sandboxUrl, noticeUrl, ...places }: Places) => {
  const { appId, appSecret, hospitalKey, centreKey, gatewayToken, partnerSecret } = secrets
  const hospital = { ...places.hospital, channelId: '10000001' }
  const gateway = { paasId: PAAS, token: gatewayToken }
  const centre: InsuranceConfig = {
    baseUrl: sandboxUrl,
    paths: USUAL_PATHS,
    envelope: { appId, appSecret, privateKey: hospitalKey.privateKey, peerPublicKey: centreKey.publicKey },
    hospital,
    persons: {
      url: `${sandboxUrl}/fsi/callService`,
      system: 'xinglin',
      operator: { code: '001', name: '杏林' },
      gateway,
    },
    statement: { url: `${sandboxUrl}/statements/{compact}.txt`, columns: USUAL_COLUMNS },
  }
  const wechatCertificate: WechatCertificateConfig = {
    baseUrl: sandboxUrl,
    partnerId: PARTNER,
    partnerSecret,
    cityCode: hospital.area,
    channel: 'LOCAL',
    hospital: { channelCode: 'LOCALCHANNEL', code: hospital.code, appId },
  }
  const sandbox: InsuranceSandboxConfig = {
    envelope: { appId, appSecret, privateKey: centreKey.privateKey, peerPublicKey: hospitalKey.publicKey },
    hospital,
    gateway,
    wechat: { partnerId: PARTNER, partnerSecret },
    noticeUrl,
  }
  return { centre, wechatCertificate, sandbox }
}
