/** What runs a deployed function: loads its bundle once, then hands it one event after the other. */
const { main } = require(process.argv[2])

process.on('message', async ({ id, event, context }) => {
  try {
    process.send({ id, answer: await main(event, context) })
  } catch (error) {
    process.send({ id, failure: `${error.name}: ${error.message}` })
  }
})
process.send({ ready: true })
