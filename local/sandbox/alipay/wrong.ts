/** A no, in the gateway's words. */
export class Wrong extends Error {
  constructor(
    readonly code: '40001' | '40002' | '40004',
    readonly subCode: string,
    readonly subMsg: string,
  ) {
    super(subCode)
  }
}

export const missing = (name: string) => new Wrong('40001', `isv.missing-${name}`, `缺少参数 ${name}`)
export const invalid = (name: string) => new Wrong('40002', `isv.invalid-${name}`, `参数 ${name} 无效`)
/** What the business behind the gateway refuses. */
export const refused = (subCode: string, subMsg: string) => new Wrong('40004', subCode, subMsg)
export const badField = (name: string) => refused('ACQ.INVALID_PARAMETER', `参数无效：${name}`)

export const MESSAGES: Readonly<Record<Wrong['code'], string>> = {
  '40001': 'Missing Required Arguments',
  '40002': 'Invalid Arguments',
  '40004': 'Business Failed',
}
