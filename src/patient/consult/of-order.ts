/** `con-` and 20 letters; the second order of a consult, after an unpaid one was closed, adds `-2`. */
const CONSULT = /^(con-[\w-]{20})(?:-\d+)?$/

/** The consult that an order's `subjectId` names. */
export const consultIdIn = (subjectId: string): string => CONSULT.exec(subjectId)?.[1] ?? subjectId
