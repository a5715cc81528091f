import type { DemoBoard } from './shape'
import { NUTRITION, NURSING, RULES } from './staff'

/** Boards of the heart, the vessels and the lungs. */
export const heartBoards: readonly DemoBoard[] = [
  {
    ...{ id: 'board-hypertension', name: '高血压之家', illnesses: ['高血压', '原发性高血压', '高血压病'] },
    about: '一起把血压管住：量血压、少吃盐、按时吃药，互相提醒。',
    rules: [...RULES, '发血压读数请写清什么时候量的、量前有没有坐 5 分钟'],
    staff: [{ persona: 'doctor-shen', profession: 'doctor', title: '心血管内科主任医师' }, NUTRITION, NURSING],
    guide: {
      title: '新来的先看：在家怎么量血压',
      text: '早上起床后一小时内、吃药和早饭之前量，晚上睡前再量一次。坐着休息 5 分钟，背靠椅子，手臂和心脏一样高，每次量两遍取平均。连续量 7 天带来给医生看，比一两次高低更有用。血压超过 180/110 并且头痛、胸痛、说话不清，马上打 120。',
    },
    threads: [
      {
        ...{ by: '江边散步', daysAgo: 1, title: '早上总比晚上高，正常吗', likes: 12 },
        text: '最近一周早上都是 148/92 左右，晚上 132/84。白天没有不舒服，是不是仪器不准？',
        chart: [148, 146, 151, 149, 144, 147, 150],
        answers: [
          { by: '老陈不着急', after: 1, text: '我也是早上高，医生让我把一周的记下来带过去看。' },
          {
            by: '@doctor-shen',
            after: 3,
            text: '清晨血压偏高很常见，但连续一周都在 145 以上，建议带着记录来门诊看看用药时间。先不要自己加药。',
          },
          { by: '?何平', after: 6, text: '我是换了上臂式的血压计以后才准的，腕式的每次都不一样。' },
          { by: '江边散步', after: 7, text: '谢谢沈主任，我约了周四的号。' },
        ],
      },
      {
        ...{ by: '小满妈妈', daysAgo: 4, title: '全家一起减盐，第三周的心得', likes: 21, featured: true },
        text: '用了限盐勺，酱油换成低盐的，出锅前再放盐。第一周嘴里没味，第三周回头吃外卖觉得咸得不行。婆婆的血压也稳了。',
        answers: [
          {
            by: '@adviser-song',
            after: 2,
            text: '做得很好！再留意一下看不见的盐：挂面、面包、咸菜和腐乳。可以用醋、葱姜、花椒提味。有肾病的人用低钠盐前先问医生。',
          },
          { by: '退休老木匠', after: 5, text: '限盐勺哪种好用？我家那个太小，老婆总说放两勺。' },
        ],
      },
      {
        ...{ by: '?周倩', daysAgo: 2, title: '三十岁就要吃药了，有点接受不了', likes: 9 },
        text: '体检查出来高血压，医生让吃药。身边没有同龄人，不敢跟同事说。',
        answers: [
          { by: '北方的树', after: 2, text: '我二十九岁开始吃的，现在五年了，该跑步跑步，该上班上班。早管住是好事。' },
          {
            by: '@adviser-xu',
            after: 8,
            text: '刚知道的时候难受很正常。年轻人血压高要查一查原因，也别忘了睡眠和打鼾的问题，下次门诊可以一起问医生。',
          },
        ],
      },
    ],
  },
  {
    ...{ id: 'board-coronary', name: '冠心病与支架后', illnesses: ['冠心病', '心绞痛', '心肌梗死', '支架术后'] },
    about: '装了支架、搭了桥、心绞痛的病友，聊复查、运动和心情。',
    rules: [...RULES, '胸痛超过 15 分钟不缓解，先打 120，再来发帖'],
    staff: [{ persona: 'doctor-shen', profession: 'doctor', title: '心血管内科主任医师' }, NURSING],
    guide: {
      title: '支架后的一年：这几件事最要紧',
      text: '抗血小板药不要自己停，拔牙、做胃镜前先告诉医生您在吃。复查一般在术后 1、3、6、12 个月。散步从每天 10 分钟开始，能边走边说话就合适。胸口压榨样疼、出冷汗，含药 5 分钟不缓解就打 120。',
    },
    threads: [
      {
        ...{ by: '老陈不着急', kind: 'story', daysAgo: 20, title: '从走不动到走完一万步', likes: 26, featured: true },
        text: '支架后一年零两个月，写下来给刚出院的人看看。',
        steps: [
          { when: '第 3 天', text: '可以下床，走到病房门口就喘。护士说不要急。' },
          { when: '第 1 个月', text: '每天早晚各走 10 分钟，记在小本子上。' },
          { when: '第 6 个月', text: '参加了医院的心脏康复，学会了看自己的心率。' },
          { when: '一年', text: '走完一万步，戒烟满一年。复查医生说血管很好。' },
        ],
        answers: [
          { by: '@doctor-shen', after: 9, text: '谢谢老陈写得这么细。循序渐进、戒烟、按时复查，这三样都做到了。' },
          { by: '江边散步', after: 20, text: '看哭了，我爸刚出院，拿给他看。' },
        ],
      },
      {
        ...{ by: '北方的树', daysAgo: 3, title: '拔牙前要不要停药', likes: 5 },
        text: '装支架八个月，牙疼想拔，牙科让我先问心内科。',
        answers: [
          {
            by: '@doctor-shen',
            after: 4,
            text: '一年内尽量不停抗血小板药。很多拔牙可以不停药做，请把手术记录带给牙科，两边医生商量。不要自己停。',
          },
        ],
      },
    ],
  },
  {
    ...{ id: 'board-copd', name: '慢阻肺呼吸园', illnesses: ['慢阻肺', '慢性支气管炎', '肺气肿'] },
    about: '戒烟、吸入药、呼吸操，一口气一口气练回来。',
    rules: RULES,
    staff: [NURSING, NUTRITION],
    guide: {
      title: '吸入药怎么吸才到肺里',
      text: '先把气呼完，含住吸嘴，慢而深地吸进去，屏气 10 秒，再慢慢呼出；用完漱口。每次门诊可以请护士看您吸一遍，十个人里有四五个手法不对。',
    },
    threads: [
      {
        ...{ by: '退休老木匠', daysAgo: 5, title: '戒烟第 40 天，咳得反而多了', likes: 14 },
        text: '抽了三十五年，停下来以后痰多，老伴说不如不戒。',
        answers: [
          {
            by: '@adviser-xu',
            after: 5,
            text: '戒烟头一两个月咳痰变多很常见，是气道在恢复打扫。痰变黄、发烧或者更喘，要来看。坚持住，您已经过了最难的时候。',
          },
          { by: '海风', after: 9, text: '我戒了两年了，爬三楼不用歇。值得！' },
        ],
      },
      {
        ...{ by: '海风', daysAgo: 9, title: '缩唇呼吸练了一个月', likes: 11 },
        text: '吸气数二，呼气像吹蜡烛数四。现在洗澡不用坐着了。',
        answers: [{ by: '退休老木匠', after: 3, text: '我也跟着练，早晚各十分钟。' }],
      },
    ],
  },
]
