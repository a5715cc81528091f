import type { CaseCause } from '@xinglin/types/community-staff'
import type { RuleName } from './checker/check-text'

/** What may come of leaving it for an hour, by what the hospital's own rules found. */
const BY_RULE: Record<RuleName, number> = {
  dose: 65,
  miracle: 60,
  'private-data': 55,
  'others-privacy': 55,
  selling: 50,
  insult: 45,
  contact: 40,
  advertising: 35,
  link: 30,
}

type ReportReason = 'contact' | 'selling' | 'abuse' | 'privacy' | 'wrong-advice' | 'danger' | 'other'

const BY_REPORT: Record<ReportReason, number> = {
  danger: 70,
  'wrong-advice': 55,
  privacy: 50,
  selling: 45,
  abuse: 45,
  contact: 35,
  other: 20,
}

const BY_CAUSE: Record<CaseCause, number> = { crisis: 100, check: 40, report: 15, appeal: 25, outage: 20 }

interface Grounds {
  causes: readonly CaseCause[]
  rules: readonly RuleName[]
  /** Those that nobody has looked at yet. */
  reports: readonly { reason: string; weight: number }[]
}

/** Several who are trusted make the same complaint graver, by at most 20. */
const ofReports = (reports: Grounds['reports']) => {
  if (!reports.length) return 0
  const gravest = Math.max(...reports.map(({ reason }) => BY_REPORT[reason as ReportReason] ?? BY_REPORT.other))
  const weight = reports.reduce((sum, report) => sum + report.weight, 0)
  return gravest + Math.min(20, Math.round(2 * weight))
}

/** 0–100: the gravest ground, and 5 for each further cause; only somebody in danger reaches 100. What waits longer goes first among equals. */
export const riskOf = ({ causes, rules, reports }: Grounds): number => {
  if (causes.includes('crisis')) return BY_CAUSE.crisis
  const grounds = [...causes.map((cause) => BY_CAUSE[cause]), ...rules.map((rule) => BY_RULE[rule]), ofReports(reports)]
  return Math.min(99, Math.max(0, ...grounds) + 5 * Math.max(0, new Set(causes).size - 1))
}

/** Sorts as text: the riskiest first, then what waits longest. */
export const rankOf = (risk: number, openedAt: string) => `${String(100 - risk).padStart(3, '0')}:${openedAt}`
