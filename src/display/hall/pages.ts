/** Rows shared out evenly: seven on pages of six are four and three, not six and one. */
export function pagesOf<T>(rows: readonly T[], fit: number): T[][] {
  const pages = Math.max(1, Math.ceil(rows.length / Math.max(1, fit)))
  const each = Math.ceil(rows.length / pages)
  return Array.from({ length: pages }, (_, page) => rows.slice(page * each, (page + 1) * each))
}
