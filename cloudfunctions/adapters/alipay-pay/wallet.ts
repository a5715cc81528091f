import type { InsuranceWallet } from '../../kernel/insurance-rail'
import { type MixedRail, RailRefused, type Wallet } from '../../kernel/rails'
import { alipayCash } from './cash'
import type { AlipayPayConfig, MedicalPayConfig } from './config'
import { alipayDoorbell } from './doorbell'
import { AlipayGateway } from './gateway'
import { alipayInsurance } from './insurance'
import { alipayMixed } from './mixed'

const noContract = () => Promise.reject(new RailRefused('NO_MEDICAL_CONTRACT'))

const noMixed: MixedRail = {
  ...{ create: noContract, close: noContract, reportInsuranceRefund: noContract },
  query: () => Promise.resolve({ state: 'absent' }),
}
const noInsurance: InsuranceWallet = { door: noContract, authorisation: noContract }

const hasMedical = (config: AlipayPayConfig): config is MedicalPayConfig => config.medical !== null

/** Alipay with everything it can do for us. */
export const alipayWallet = (config: AlipayPayConfig, now: () => number = Date.now): Wallet => {
  const gateway = new AlipayGateway(config, now)
  const cash = alipayCash(gateway, config, now)
  const mixed = hasMedical(config) ? alipayMixed(gateway, config) : noMixed
  return {
    cash,
    mixed,
    insurance: hasMedical(config) ? alipayInsurance(gateway, config) : noInsurance,
    doorbell: alipayDoorbell(gateway, config, { cash, mixed }, now),
  }
}
