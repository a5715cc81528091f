import type { api } from '@/shared/api/client'
import { momentText } from '@/shared/time'

export type Measure = Awaited<ReturnType<typeof api.community.listMeasures>>['measures'][number]

export const untilText = ({ until }: Measure): string => (until ? `到${momentText(until)}` : '不再允许发言')

export const LIFT_REASONS = ['申诉成立', '误判', '已经改正'] as const
export const KEEP_REASONS = ['情况属实，维持原决定', '没有新的理由'] as const
