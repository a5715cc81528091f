const { default: TestRunner } = require('jest-runner')

/** A runner of their own makes browser files wait until all others are done: together they would fight over a small machine. */
module.exports = class BrowserRunner extends TestRunner {}
