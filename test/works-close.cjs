const { rmSync } = require('node:fs')

module.exports = () => rmSync(process.env.XINGLIN_WORKS, { recursive: true, force: true })
