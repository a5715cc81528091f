import type { Attachment } from '@xinglin/types/attachments'
import type { Consult } from '@xinglin/types/consult'
import type { Evidence } from '@xinglin/types/intake'
import { useState } from 'react'
import { openPdf } from '@/shared/platform/document'
import { PictureViewer } from '@/shared/talk/picture-viewer'
import { openAttachment, usePictureAddress } from '@/shared/talk/use-attachment'
import { Card } from '@/shared/ui/card'
import { QueryView } from '@/shared/ui/query-view'
import { Row } from '@/shared/ui/row'
import { Sheet } from '@/shared/ui/sheet'
import { Skeleton } from '@/shared/ui/skeleton'
import { toast } from '@/shared/ui/toast'

const WORDS = { picture: '照片', voice: '录音', document: '文件', recording: '录像', fragment: '画面' } as const

const nameOf = ({ kind, about, attachment }: Evidence, index: number) => {
  if (kind === 'visit') return `本院就诊：${about}`
  return attachment ? attachment.name || `${WORDS[attachment.kind]} ${index + 1}` : about
}

const aboutOf = ({ attachment }: Evidence) => {
  if (!attachment) return '本院的记录'
  return attachment.pages ? `${attachment.pages} 页，点开看` : '点开看'
}

interface OpenProps {
  consultId: string
  attachment: Attachment
  onClose: () => void
}

/** A picture over the whole screen, once its door is open. */
function OpenPicture({ consultId, attachment, onClose }: OpenProps) {
  const query = usePictureAddress(consultId, attachment.id)
  const { width, height } = attachment
  if (query.data)
    return <PictureViewer src={query.data} width={width ?? 1} height={height ?? 1} strokes={[]} onClose={onClose} />
  return (
    <Sheet open title="照片" onClose={onClose}>
      <QueryView query={query} skeleton={<Skeleton count={1} />}>
        {() => null}
      </QueryView>
    </Sheet>
  )
}

const read = (consultId: string, { id }: Attachment) =>
  void openAttachment(consultId, id)
    .then(openPdf)
    .catch(() => toast('没能打开，请再试一次'))

/** Papers of an earlier diagnosis; each opening is written down, so it takes a tap. */
export function EvidenceList({ consult: { id: consultId, evidence } }: { consult: Consult }) {
  const [opened, setOpened] = useState<Attachment | null>(null)
  const open = (attachment: Attachment) => {
    if (attachment.kind === 'picture') setOpened(attachment)
    else read(consultId, attachment)
  }
  return (
    <>
      <Card kind="list">
        {evidence.length ? null : <Row icon="list" first="没有资料" />}
        {evidence.map((each, index) => {
          const { attachment } = each
          const first = nameOf(each, index)
          if (!attachment) return <Row key={each.id} icon="calendar" first={first} second={aboutOf(each)} />
          const icon = attachment.kind === 'picture' ? 'picture' : 'pdf'
          return <Row key={each.id} icon={icon} first={first} second={aboutOf(each)} onClick={() => open(attachment)} />
        })}
      </Card>
      {opened ? <OpenPicture consultId={consultId} attachment={opened} onClose={() => setOpened(null)} /> : null}
    </>
  )
}
