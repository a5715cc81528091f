import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './columns.scss'

/** Forms: one column, never wider than a hand's sheet of paper. */
export const Narrow = ({ children }: { children: ReactNode }) => <View className="narrow">{children}</View>
