import type { Hospital } from '@xinglin/types/directory'

export const demoHospital: Hospital = {
  name: '杏林互联网医院（演示）',
  phone: '400-000-1120',
  address: '演示市杏林区春晖路 1120 号',
  route: [
    '地铁 2 号线“春晖路”站 B 口出，向东步行约 300 米',
    '公交 11 路、20 路到“杏林医院”站下车即到',
    '自驾请走春晖路南门，停车场在地下一层，轮椅可在南门服务台借用',
    '进南门先到门诊楼 1 楼大厅报到，自助机和人工窗口都可以',
    '妇产科和儿科在妇儿楼，从门诊楼 2 楼连廊过去约 3 分钟',
    '发热门诊在感染楼东侧独立入口，急诊楼在北门，都是 24 小时开放，不用预约',
  ],
  materials: [
    '就诊人的身份证或医保电子凭证，儿童带户口本或出生医学证明',
    '以前的病历、检查报告和片子，外院的也可以',
    '正在吃的药，带药盒或拍照都行',
    '在家量的血压、血糖记录',
    '过敏史，写在纸上或存在手机里',
    '代家人来取药或问诊时，带上双方证件',
  ],
}

/** Where it would stand, as maps in China tell it (GCJ-02); for checking in by location. */
export const demoPosition = { latitude: 31.2304, longitude: 121.4737 }
