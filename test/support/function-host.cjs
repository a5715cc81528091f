/** What runs a deployed function: loads its bundle once, then hands it one event after the other. */
/** Says what went wrong, without the line where it did: a bundle's lines are megabytes long. */
process.on('uncaughtException', ({ stack }) => {
  process.stderr.write(`${stack}\n`)
  process.exit(1)
})

const { main } = require(process.argv[2])

process.on('message', async ({ id, event, context }) => {
  try {
    process.send({ id, answer: await main(event, context) })
  } catch (error) {
    process.send({ id, failure: `${error.name}: ${error.message}` })
  }
})
process.send({ ready: true })
