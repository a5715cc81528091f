import { View } from '@tarojs/components'
import type { Consult } from '@xinglin/types/consult'
import { useState } from 'react'
import { to } from '@/patient/navigation'
import { IncomingCall } from '@/shared/video/incoming-call'
import { Icon, type IconName } from '@/shared/ui/icon'
import { tappable } from '@/shared/ui/tappable'
import { serviceOf } from '../service-words'
import { doctorOf, stateOf } from '../words'
import { FileSheet } from './file-sheet'
import { Ringing } from './ringing'
import './head.scss'

/** Stays with the word before it where a line ends. */
const DOT = '\u00a0· '

/** The doctor has taken it, and it is not over: they can see each other. */
const mayCall = ({ state }: Consult) => state === 'open' || state === 'answered'

const Way = ({ icon, words, onTap }: { icon: IconName; words: string; onTap: () => void }) => (
  <View {...tappable(words)} className="talk-head__way" onClick={onTap}>
    <Icon name={icon} />
    <View>{words}</View>
  </View>
)

/** With whom, for whom, how it stands; video, and all that was filled in. */
export function Head({ consult }: { consult: Consult }) {
  const [open, setOpen] = useState(false)
  const { id, callId, patientName } = consult
  return (
    <>
      <View className="talk-head">
        <View className="talk-head__text">
          <View className="talk-head__name">{doctorOf(consult)}</View>
          <View className="talk-head__about">
            {[patientName, serviceOf(consult), stateOf(consult).words].join(DOT)}
          </View>
        </View>
        {mayCall(consult) && !callId ? <Way icon="video" words="视频" onTap={() => to.videoCall(id)} /> : null}
        <Way icon="list" words="资料" onTap={() => setOpen(true)} />
      </View>
      <Ringing consult={consult} />
      <IncomingCall consultId={id} callId={callId} />
      <FileSheet consult={consult} open={open} onClose={() => setOpen(false)} />
    </>
  )
}
