import { Secret, TOTP } from 'otpauth'
import type { TestHospital, Visitor } from './hospital'

/** What a colleague's phone shows from now on; 30 seconds later it shows another. */
export const authenticator = (hospital: TestHospital, key: string) => ({
  code: () => TOTP.generate({ secret: Secret.fromBase32(key.replaceAll(' ', '')), timestamp: hospital.now() }),
})

/** Enrols a second factor and confirms it; the phone that shows the codes, and the ten recovery codes. */
export const enrolled = async (hospital: TestHospital, { api }: Visitor) => {
  const { key } = await api.identity.enrolSecondFactor({})
  const phone = authenticator(hospital, key)
  const { recoveryCodes } = await api.identity.confirmSecondFactor({ code: phone.code() })
  return { ...phone, recoveryCodes: recoveryCodes ?? [] }
}
