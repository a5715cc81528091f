/**
 * Thrown by rules that several operations share. The pipeline turns it into the contract's named error of that code; an
 * operation whose contract does not name it answers as for any unexpected failure.
 */
export class Refusal extends Error {
  override name = 'Refusal'
  constructor(
    readonly code: string,
    readonly data?: unknown,
  ) {
    super(code)
  }
}
