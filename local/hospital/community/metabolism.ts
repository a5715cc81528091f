import type { DemoBoard } from './shape'
import { NUTRITION, NURSING, RULES } from './staff'

/** Boards of sugar, joints, kidneys and glands. */
export const metabolismBoards: readonly DemoBoard[] = [
  {
    ...{ id: 'board-diabetes', name: '糖友圈', illnesses: ['糖尿病', '2 型糖尿病', '1 型糖尿病', '妊娠糖尿病'] },
    about: '测血糖、会吃饭、护好脚。1 型、2 型、妊娠期的糖友都在这里。',
    rules: [...RULES, '低血糖（小于 3.9）先吃 15 克糖，再来发帖'],
    staff: [NUTRITION, NURSING],
    guide: {
      title: '糖友一天怎么吃：先看这张单子',
      text: '每餐一拳主食、一掌肉、两捧菜，先吃菜、再吃肉、最后吃主食。主食里三分之一换成杂粮。水果放在两餐之间，一次一拳。心慌、出冷汗、手抖时先测血糖，小于 3.9 就吃 15 克糖，15 分钟后再测。',
    },
    threads: [
      {
        ...{ by: '南瓜不甜', daysAgo: 1, title: '早餐换成燕麦，血糖反而高了', likes: 13 },
        text: '网上说燕麦好，我买的即食燕麦，餐后两小时 11.2，之前吃包子才 9.8。',
        chart: [98, 101, 112, 109, 96, 94, 93],
        answers: [
          {
            by: '@adviser-song',
            after: 2,
            text: '即食燕麦打得很碎，升糖快。换成要煮的整粒燕麦，加一个鸡蛋、一把青菜，主食的量不变，再测三天看看。',
          },
          { by: '走路的云', after: 4, text: '我也踩过这个坑，现在吃钢切燕麦，能到 8 左右。' },
          { by: '南瓜不甜', after: 30, text: '换了以后今天 8.6！谢谢宋老师。' },
        ],
      },
      {
        ...{ by: '?林晓', daysAgo: 3, title: '在公司打胰岛素总躲进厕所', likes: 17 },
        text: '怕同事看见问东问西，大家都在哪里打？',
        answers: [
          { by: '海风', after: 2, text: '我一开始也躲，后来就在工位上打，同事问了一次就没人问了。' },
          {
            by: '@adviser-xu',
            after: 6,
            text: '隔着一层薄衣服打不推荐，但找个安静干净的角落就可以。医院可以开一张说明，需要的话门诊跟护士说。',
          },
          { by: '?林晓', after: 8, text: '谢谢，心里轻了好多。' },
        ],
      },
      {
        ...{ by: '走路的云', kind: 'idea', daysAgo: 12, title: '希望抽血大厅有糖友优先窗口', likes: 19 },
        text: '空腹排队一个小时容易低血糖，能不能给打胰岛素的人一个优先号？',
        idea: { state: 'adopted', words: '已定：12 月起二楼抽血处每天 7 点到 9 点开糖友优先窗口，凭病历取号。' },
        answers: [{ by: '南瓜不甜', after: 10, text: '太好了，支持！' }],
      },
    ],
  },
  {
    ...{ id: 'board-thyroid', name: '甲状腺术后', illnesses: ['甲状腺癌', '甲状腺结节', '甲状腺术后'] },
    about: '术后吃药、复查、刀口和心情，走过的人告诉您后面的路。',
    rules: RULES,
    staff: [NURSING, NUTRITION],
    guide: {
      title: '优甲乐怎么吃、多久复查',
      text: '早上空腹用白水送服，过半小时到一小时再吃早饭；钙片、铁剂、豆浆隔开四小时。剂量由医生按 TSH 来调，术后一般一个月查一次，稳定后半年一次。手脚发麻、抽筋要尽快来查血钙。',
    },
    threads: [
      {
        ...{ by: '青柠', daysAgo: 2, title: '术后一个月声音还有点哑', likes: 7 },
        text: '说话久了就累，唱歌上不去。大家多久恢复的？',
        answers: [
          { by: '雨过天晴', after: 3, text: '我三个月差不多好了，中间少说话多喝水。' },
          {
            by: '@adviser-xu',
            after: 7,
            text: '一个月还在恢复期。避免清嗓子和耳语，三个月还没有好转，或者喝水呛咳，请挂耳鼻喉科看看声带。',
          },
        ],
      },
      {
        ...{ by: '雨过天晴', kind: 'story', daysAgo: 25, title: '刀口会淡，日子会亮', likes: 22 },
        text: '三十四岁查出来，现在第二年。写给正在等手术的你。',
        steps: [
          { when: '手术前一天', text: '怕得睡不着，护士陪我说了半小时话。' },
          { when: '第 5 天', text: '出院，脖子上贴着敷料，不敢照镜子。' },
          { when: '半年', text: '刀口成了一条细线，重新上班。' },
          { when: '第 2 年', text: '复查一切正常，去看了海。' },
        ],
        answers: [{ by: '青柠', after: 5, text: '谢谢你，我明天也要去复查了，不怕了。' }],
      },
    ],
  },
  {
    ...{ id: 'board-gout', name: '痛风互助', illnesses: ['痛风', '高尿酸血症'] },
    about: '不喝酒、多喝水、尿酸达标，一起不疼。',
    rules: RULES,
    staff: [NUTRITION, NURSING],
    guide: {
      title: '痛风不发作的时候更要管',
      text: '每天喝水两升左右，尿液淡黄为好。内脏、浓肉汤、啤酒先停。尿酸目标一般在 360 以下，有痛风石的 300 以下，由医生定。发作时抬高、冷敷、休息，止痛药听医生的。',
    },
    threads: [
      {
        ...{ by: '大脚趾', daysAgo: 6, title: '豆腐到底能不能吃', likes: 15 },
        text: '有人说豆制品嘌呤高，我妈信了，现在连豆浆都不让喝。',
        answers: [
          {
            by: '@adviser-song',
            after: 2,
            text: '可以吃。豆腐做的时候嘌呤溶在水里被去掉不少，适量吃不会增加痛风。真正要少的是内脏、浓汤和酒。',
          },
          { by: '退休老木匠', after: 6, text: '我一直吃豆腐，尿酸 340，没发作过。' },
        ],
      },
      {
        ...{ by: '北方的树', daysAgo: 8, title: '聚餐怎么拒绝喝酒', likes: 10 },
        text: '领导敬酒推不掉，喝一次疼三天。',
        answers: [{ by: '大脚趾', after: 1, text: '我直接说在吃药，医生不让。说两次就没人劝了。' }],
      },
    ],
  },
  {
    ...{ id: 'board-kidney', name: '肾友之家', illnesses: ['慢性肾炎', '慢性肾病', '肾功能不全', '透析'] },
    about: '保护好每一点肾功能：吃得对、查得勤、药看清。',
    rules: [...RULES, '偏方、草药会伤肾，这里不讨论也不推荐'],
    staff: [NUTRITION, NURSING],
    guide: {
      title: '看懂化验单上的三个数',
      text: '尿蛋白看漏了多少，肌酐和肾小球滤过率看还剩多少力气。同一家医院、同样的条件下比较才有意义。止痛药、造影剂、来历不明的草药都可能伤肾，用之前告诉医生自己有肾病。',
    },
    threads: [
      {
        ...{ by: '细水长流', daysAgo: 2, title: '低蛋白饮食，总觉得吃不饱', likes: 8 },
        text: '医生让每天蛋白 45 克，主食也不敢多吃，晚上饿。',
        answers: [
          {
            by: '@adviser-song',
            after: 3,
            text: '可以用麦淀粉、粉丝、藕粉代替一部分主食，既顶饿又不占蛋白。把您一天吃的写下来，门诊我帮您算。',
          },
        ],
      },
      {
        ...{ by: '?黄鹂', daysAgo: 7, title: '第一次透析前一晚', likes: 16 },
        text: '明天开始透析，睡不着，想听听过来人说说。',
        answers: [
          { by: '细水长流', after: 1, text: '我透了三年，第一次头晕，护士一直在旁边。带条毯子、带点喜欢听的书。' },
          {
            by: '@adviser-xu',
            after: 2,
            text: '第一次时间会短一些，有不舒服马上举手说。前一晚睡不着很多人都有，明天我们会慢慢来。',
          },
        ],
      },
    ],
  },
]
