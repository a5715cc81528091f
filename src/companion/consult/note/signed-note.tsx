import { View } from '@tarojs/components'
import type { Note } from '@xinglin/types/consult-staff'
import { momentText } from '@/shared/time'
import { Card } from '@/shared/ui/card'
import { Tag } from '@/shared/ui/tag'
import { fieldsFor } from './draft'
import './note.scss'

export interface Signed {
  note: Note
  signedAt: string
  by: string
}

/** What he signed; it does not change any more. */
export const SignedNote = ({ signed: { note, signedAt, by } }: { signed: Signed }) => (
  <Card title="病历" extra={<Tag>已签名</Tag>}>
    {fieldsFor(note.diagnosis ? 'revisit' : 'advice').map(({ name, label }) => (
      <View key={name} className="note__part">
        <View className="note__label">{label}</View>
        <View className="note__text">{note[name] || '没有'}</View>
      </View>
    ))}
    <View className="note__by">
      {by}医生 {momentText(signedAt)} 签名
    </View>
  </Card>
)
