const { default: TestRunner } = require('jest-runner')

/** One file after the other: browsers would fight over the two cores of a small machine. */
module.exports = class SerialRunner extends TestRunner {
  isSerial = true
}
