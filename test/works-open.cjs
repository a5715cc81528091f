const { mkdirSync, mkdtempSync } = require('node:fs')
const { join } = require('node:path')

/** A folder for what the test files of this run share: see `openWorks`. */
module.exports = () => {
  const shared = join(__dirname, '../dist/test')
  mkdirSync(shared, { recursive: true })
  process.env.XINGLIN_WORKS = mkdtempSync(join(shared, 'works-'))
}
