import type { EnvelopeConfig } from './envelope'

export type CentreCall = '6201' | '6202' | '6203' | '6301' | '6401'

/** Where the calls live unless a bureau says otherwise. */
export const USUAL_PATHS: Readonly<Record<CentreCall, string>> = {
  '6201': '/org/local/api/hos/uldFeeInfo',
  '6202': '/org/local/api/hos/pay_order',
  '6203': '/org/local/api/hos/refund_Order',
  '6301': '/org/local/api/hos/query_order_info',
  '6401': '/org/local/api/hos/revoke_order',
}

/** The hospital's general interface to the bureau (FSI), which knows who is insured where (1101). */
export interface PersonsConfig {
  url: string
  /** `recer_sys_code`. */
  system: string
  operator: { code: string; name: string }
  /** `x-tif-…` headers of the bureau's gateway; null where the network is trusted. */
  gateway: { paasId: string; token: string } | null
}

/**
 * The bureau's list of a day. Its public interfaces compare (3201 totals, 3202 a list that the hospital sends) and hand no list
 * out, so this is the file of settlements that an office of the bureau exports and the hospital puts where `url` finds it:
 * UTF-8, lines of tab-separated cells, `null` for nothing (the form of 3202's files), the names of the columns first.
 */
export interface StatementConfig {
  /** With `{date}` (2026-11-22) or `{compact}` (20261122) in it. */
  url: string
  headers?: Readonly<Record<string, string>>
  columns: StatementColumns
}

/** What the export calls things. */
export interface StatementColumns {
  hospitalOrderNo: string
  payOrdId: string
  /** Empty for a settlement. */
  refundNo: string
  /** All that insurance carries, added up: funds and accounts. A refund's may stand below zero. */
  amounts: readonly string[]
  at: string
}

/** Everything that differs from bureau to bureau and from hospital to hospital. */
export interface InsuranceConfig {
  /** The mobile pay centre, or the relay in the hospital's network that leads to it; no slash at the end. */
  baseUrl: string
  paths: Readonly<Record<CentreCall, string>>
  /** What a relay asks for besides. */
  headers?: Readonly<Record<string, string>>
  envelope: EnvelopeConfig
  /** `code` 定点医药机构编码 (H and 11), `channelId` 电子凭证机构号, `area` 就医地医保区划. */
  hospital: { code: string; name: string; channelId: string; area: string }
  persons: PersonsConfig
  /** The bureau's own list of a day; null where there is none, and `statement` then says `RailUnknown`. */
  statement: StatementConfig | null
  /** Until an answer is given up; 8 000 unless told. */
  timeoutMs?: number
  /** Codes of a failure that do not say that nothing happened; a relay's timeouts unless told. */
  unclearCodes?: readonly string[]
  /** How old a notice (6302) may be; a day unless told, since one that could not be brought comes again. */
  noticeMaxAgeMs?: number
}

/** What a composition root may put in place of the machine's own. */
export interface RailFittings {
  fetch?: (url: string, init: RequestInit) => Promise<Response>
  clock?: () => number
}
