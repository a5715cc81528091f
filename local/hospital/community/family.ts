import type { DemoBoard } from './shape'
import { NUTRITION, NURSING, RULES } from './staff'

/** Boards of children, mothers, women, sleep, backs and getting well after a tumour. */
export const familyBoards: readonly DemoBoard[] = [
  {
    ...{ id: 'board-asthma', name: '儿童哮喘', illnesses: ['儿童哮喘', '支气管哮喘', '过敏性鼻炎'] },
    about: '家长互助：雾化、峰流速、过敏原、上学和运动。',
    rules: [...RULES, '孩子说不出完整的句子、嘴唇发紫，马上打 120'],
    staff: [{ persona: 'doctor-he', profession: 'doctor', title: '普通儿科医生' }, NURSING],
    guide: {
      title: '哮喘日记怎么记',
      text: '每天早晚各记一次：咳不咳、夜里醒没醒、跑跳喘不喘、用了几次急救药，会用的量一次峰流速。控制药要天天吃，不喘也不停；急救药一周用超过两次，说明没控制好，请来复诊。',
    },
    threads: [
      {
        ...{ by: '小满妈妈', daysAgo: 1, title: '换季夜里咳，控制药能不能停几天', likes: 9 },
        text: '孩子六岁，用了三个月控制药，最近不喘了就想停，结果夜里又咳。',
        answers: [
          {
            by: '@doctor-he',
            after: 3,
            text: '请不要自己停。控制药一般要稳定三个月以上，由医生一点点减。这两天每天记日记，夜里咳醒两次以上就来看。',
          },
          { by: '豆豆爸爸', after: 5, text: '我们家停过一次，又住院了。现在按表减，一年没犯。' },
        ],
      },
      {
        ...{ by: '豆豆爸爸', daysAgo: 6, title: '足球课能上吗', likes: 12 },
        text: '老师怕出事不让上，孩子很难过。',
        answers: [
          {
            by: '@adviser-xu',
            after: 2,
            text: '控制好的孩子可以运动。热身 10 分钟，急救药放老师那里，写一张应急卡。门诊可以开给学校的说明。',
          },
        ],
      },
    ],
  },
  {
    ...{ id: 'board-breast', name: '乳腺健康', illnesses: ['乳腺癌', '乳腺结节', '乳腺增生'] },
    about: '结节、手术、化疗、内分泌治疗，姐妹们互相搀一把。',
    rules: RULES,
    staff: [NURSING, NUTRITION],
    guide: {
      title: '术后手臂怎么练，防止水肿',
      text: '拔管后从握拳、屈肘开始，一周后爬墙，每天三次、每次十分钟，不疼为度。患侧手臂不量血压、不提重物、不抽血。突然变粗、发红、发热，请尽快来看。',
    },
    threads: [
      {
        ...{ by: '?许兰', daysAgo: 2, title: '化疗掉头发，怎么跟孩子说', likes: 18 },
        text: '孩子五岁，怕吓着他。',
        answers: [
          { by: '雨过天晴', after: 2, text: '我跟女儿说妈妈在打小怪兽，头发去帮忙了，打完就回来。她还帮我挑帽子。' },
          {
            by: '@adviser-xu',
            after: 5,
            text: '提前告诉孩子比突然看见好。可以一起选帽子、假发，让他参与。医院二楼有假发借用。',
          },
        ],
      },
      {
        ...{ by: '雨过天晴', daysAgo: 11, title: 'BI-RADS 3 类要不要做手术', likes: 6 },
        text: '体检写 3 类，家里人很紧张。',
        answers: [{ by: '青柠', after: 4, text: '我也是 3 类，医生让半年复查，三次都没变。' }],
      },
    ],
  },
  {
    ...{ id: 'board-mothers', name: '新手妈妈', illnesses: ['产后', '母乳喂养', '产后抑郁'] },
    about: '喂奶、坐月子、睡不够、心里难受，都可以说。',
    rules: [...RULES, '宝宝发烧（三个月内 38 度以上）先就医'],
    staff: [NURSING, { persona: 'doctor-ouyang', profession: 'doctor', title: '妇科医生' }, NUTRITION],
    guide: {
      title: '前六周：给妈妈的一张清单',
      text: '恶露、伤口、体温、心情，每样都看一眼。情绪低落超过两周，或者有伤害自己和宝宝的念头，请马上告诉家人并来医院，也可以打 12356。奶少先多吸、多抱、多睡，不急着加奶粉。',
    },
    threads: [
      {
        ...{ by: '?苏叶', daysAgo: 1, title: '涨奶硬块，夜里疼哭', likes: 11 },
        text: '有一块硬得像石头，没有发烧。',
        answers: [
          {
            by: '@adviser-xu',
            after: 1,
            text: '先让宝宝吸这一侧，喂前温敷、喂后冷敷，顺着往乳头方向轻轻推，不要用力揉。出现发烧、发红，当天来看。',
          },
          { by: '小满妈妈', after: 2, text: '抱抱，我用这个办法两天好的。' },
        ],
      },
      {
        ...{ by: '豆豆爸爸', daysAgo: 5, title: '爸爸能做什么', likes: 20, featured: true },
        text: '老婆产后三周，我夜里起来换尿布拍嗝，还能做点什么？',
        answers: [
          { by: '雨过天晴', after: 2, text: '让她睡一个完整的四小时，比什么都强。' },
          { by: '@adviser-song', after: 6, text: '给她做几顿热的：蛋、奶、鱼、绿叶菜，汤撇掉油。提醒她喝水。' },
        ],
      },
    ],
  },
  {
    ...{ id: 'board-sleep', name: '睡眠与情绪', illnesses: ['失眠', '焦虑', '抑郁'] },
    about: '睡不着、提不起劲、心慌，慢慢说，有人听。',
    rules: [...RULES, '有伤害自己的念头，请马上打 12356 或 120，也请告诉我们'],
    staff: [NURSING],
    guide: {
      title: '睡不着的时候，先试这五件事',
      text: '固定起床时间；床只用来睡觉；躺 20 分钟睡不着就起来做点无聊的事；下午不喝咖啡浓茶；白天晒太阳、走一走。两周没有好转，请来门诊，认知行为治疗比安眠药更管用。',
    },
    threads: [
      {
        ...{ by: '?叶知秋', daysAgo: 2, title: '凌晨三点醒来就再也睡不着', likes: 14 },
        text: '醒来脑子里全是事，第二天上班像踩棉花。',
        answers: [
          { by: '细水长流', after: 1, text: '我把担心的事睡前写在纸上，合上本子，告诉自己明天再想，有点用。' },
          {
            by: '@adviser-xu',
            after: 6,
            text: '醒来不看钟、不看手机，起来坐一会儿再回床上。如果早醒加上情绪低落超过两周，建议来临床心理科聊聊。',
          },
        ],
      },
      {
        ...{ by: '走路的云', daysAgo: 10, title: '每天走路半小时，第 21 天', likes: 13 },
        text: '没有吃药，先从走路开始，入睡从两小时变成四十分钟。',
        answers: [{ by: '海风', after: 2, text: '一起走！我在打卡挑战里。' }],
      },
    ],
  },
  {
    ...{ id: 'board-spine', name: '腰颈椎康复', illnesses: ['腰椎间盘突出', '颈椎病', '腰肌劳损'] },
    about: '腰突、颈椎病的锻炼、姿势和就医时机。',
    rules: [...RULES, '大小便失禁、腿突然没力气，马上去急诊'],
    staff: [{ persona: 'doctor-zhao', profession: 'doctor', title: '骨科医生' }, NURSING],
    guide: {
      title: '哪些腰疼要马上看',
      text: '大多数腰疼六周内会好，能动就动，不要一直躺。会阴部麻木、大小便困难、腿越来越没力气、发烧或外伤之后的腰疼，请尽快去医院。',
    },
    threads: [
      {
        ...{ by: '退休老木匠', daysAgo: 3, title: '小燕飞还是五点支撑', likes: 9 },
        text: '视频里说法不一样，哪个适合刚好一点的人？',
        answers: [
          {
            by: '@doctor-zhao',
            after: 4,
            text: '急性期都先不做。缓解后从五点支撑开始，每次保持 5 秒、10 次一组；练完更疼就停，来康复科让治疗师看一看动作。',
          },
        ],
      },
      {
        ...{ by: '北方的树', kind: 'idea', daysAgo: 15, title: '候诊椅换成有靠背的', likes: 12 },
        text: '腰突的人坐那种铁椅子十分钟就受不了。',
        idea: { state: 'done', words: '骨科和康复科候诊区已换成高靠背椅，谢谢您的建议。' },
        answers: [{ by: '退休老木匠', after: 30, text: '今天去坐到了，腰托得住。' }],
      },
    ],
  },
  {
    ...{ id: 'board-tumour', name: '肿瘤康复', illnesses: ['肺癌', '胃癌', '肠癌', '肿瘤康复'] },
    about: '治疗中、治疗后，吃饭、体力、心情、重新上班。',
    rules: [...RULES, '不宣传“根治”“抗癌神药”，也不劝别人停治疗'],
    staff: [NUTRITION, NURSING],
    guide: {
      title: '化疗期间怎么吃得下',
      text: '少量多餐，想吃的时候先吃有蛋白的：蛋羹、酸奶、鱼片粥。恶心时吃干一点、凉一点的，离油烟远一点。体重一个月掉了 5% 以上，请找营养师。发烧 38 度以上当天就医。',
    },
    threads: [
      {
        ...{ by: '海风', daysAgo: 4, title: '爸爸化疗后嘴里没味', likes: 10 },
        text: '吃什么都说像嚼纸，瘦了八斤。',
        answers: [
          {
            by: '@adviser-song',
            after: 2,
            text: '试试酸甜口：番茄、柠檬、山楂；肉换成鱼、蛋、豆腐；金属味重就用塑料勺。可以加口服营养粉，先问主管医生。',
          },
          { by: '细水长流', after: 8, text: '我妈那会儿爱吃凉的豆花，放点醋。' },
        ],
      },
      {
        ...{ by: '细水长流', kind: 'story', daysAgo: 40, title: '陪妈妈走过的一年', likes: 24, featured: true },
        text: '给正在陪护的人：照顾好自己，才走得远。',
        steps: [
          { when: '确诊那天', text: '在楼梯间哭了一场，擦干了再进病房。' },
          { when: '第 3 次化疗', text: '学会了记本子：体温、吃了什么、问医生的话。' },
          { when: '一年', text: '妈妈又能去跳广场舞了。' },
        ],
        answers: [{ by: '青柠', after: 6, text: '谢谢分享，记本子这个真的有用。' }],
      },
    ],
  },
]
