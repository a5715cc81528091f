import type { AnyContractProcedure, AnySchema, ErrorMap } from '@orpc/contract'
import { contract } from '@xinglin/types/contract'
import type { OperationMeta } from '@xinglin/types/operation'
import type { $ZodType } from 'zod/v4/core'

type Contract = typeof contract

/** `booking.reserve` and all the others. */
export type OperationName = {
  [Area in keyof Contract]: `${Area}.${keyof Contract[Area] & string}`
}[keyof Contract]

/** One operation as the contract tells of it. */
export interface Described {
  name: OperationName
  area: string
  meta: OperationMeta
  input: $ZodType
  errors: Record<string, { status?: number; message?: string; data?: $ZodType }>
}

const schemaOf = (schema: AnySchema | undefined, name: string): $ZodType => {
  if (!schema || !('_zod' in schema)) throw new Error(`${name} has no zod schema for its input`)
  return schema as unknown as $ZodType
}

const describe = (area: string, short: string, procedure: AnyContractProcedure): Described => {
  const name = `${area}.${short}` as OperationName
  const { inputSchema, errorMap, meta } = procedure['~orpc']
  return {
    name,
    area,
    meta: meta as OperationMeta,
    input: schemaOf(inputSchema as AnySchema | undefined, name),
    errors: errorMap as ErrorMap as Described['errors'],
  }
}

/** Every operation of the contract. */
export const operations: readonly Described[] = Object.entries(contract).flatMap(([area, procedures]) =>
  Object.entries(procedures as Record<string, AnyContractProcedure>).map(([short, procedure]) =>
    describe(area, short, procedure),
  ),
)

export const commands = operations.filter(({ meta }) => meta.command)
