import { directory } from '@xinglin/types/directory'
import { operation } from '../kernel/operation'
import { hospitals } from './collections'

export const HOSPITAL_ID = 'hospital'

export const getHospital = operation(directory.getHospital, async ({ store, errors }) => {
  const hospital = await store.get(hospitals, HOSPITAL_ID)
  if (!hospital) throw errors.NOT_FOUND()
  return hospital
})
