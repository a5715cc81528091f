import { View } from '@tarojs/components'
import './people-line.scss'

/** More are not told apart any more. */
const MOST = 8

/** The people ahead as dots between the door and him; for the eye only. */
export const PeopleLine = ({ ahead }: { ahead: number }) => (
  <View className="people-line" aria-hidden="true">
    <View className="people-line__door">诊室</View>
    {Array.from({ length: Math.min(ahead, MOST) }, (_, turn) => (
      <View key={turn} className="people-line__one" />
    ))}
    {ahead > MOST ? <View className="people-line__more">…</View> : null}
    <View className="people-line__me">我</View>
  </View>
)
