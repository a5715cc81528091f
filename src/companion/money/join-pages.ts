export interface TablePage {
  fileName: string
  csv: string
  nextCursor: string | null
}

export interface Table {
  fileName: string
  csv: string
  /** Lines below the head. */
  lines: number
}

const linesIn = (csv: string) => csv.split('\r\n').filter(Boolean).length

/** Every page of a table, one after the other; the server puts the head on the first only. */
export async function joinPages(fetchPage: (cursor: string | undefined) => Promise<TablePage>): Promise<Table> {
  let page = await fetchPage(undefined)
  let csv = page.csv
  while (page.nextCursor) {
    page = await fetchPage(page.nextCursor)
    csv += page.csv
  }
  return { fileName: page.fileName, csv, lines: Math.max(0, linesIn(csv) - 1) }
}
