// Pages, builds and a browser on a small machine take their time.
jest.setTimeout(120_000)
