import { mergeInternalComponents } from '@tarojs/shared'
import { ARIA } from './words'

// The runtime shortens property names by the same table as the templates, so both must know them.
mergeInternalComponents({ View: ARIA })
