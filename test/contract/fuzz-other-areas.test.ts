import { fuzz } from './support/fuzz'
import { operations } from './support/operations'

fuzz(
  operations.filter(({ area }) => area !== 'booking'),
  80,
)
