/** Who may ask this Alipay, and whose money it keeps. */
export interface AlipaySandboxConfig {
  appId: string
  sellerId: string
  /** The hospital's, with which it checks questions. */
  appPublicKey: string
  /** Its own, with which it signs answers and notices. */
  privateKey: string
  /** 定点医药机构编码 that it knows the hospital by. */
  orgCode: string
}

/** Who agreed, and for whom. */
export interface Agreement {
  openId: string
  patient: { name: string; idNumber: string }
  /** A relative's certificate pays for him. */
  forRelative: boolean
}

/** The insurance centre as a wallet sees it. */
export interface Centre {
  /** @returns the payAuthNo that the centre will know. */
  authorise: (agreement: Agreement) => Promise<string>
  /** The person typed the password of his certificate. What the wallet believes insurance pays must agree with the order. */
  settle: (ask: {
    payOrdId: string
    payAuthNo: string
    fundFen: number
    accountFen: number
    otherFen: number
  }) => Promise<{ settled: true } | { settled: false; reason: string }>
  /** Whether the centre took its part of a settled order back. */
  isRefunded: (payOrdId: string) => Promise<boolean>
}
