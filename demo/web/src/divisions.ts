import type { Lang } from 'residence-permit-rules/messages';

/** A division by its code of GB/T 2260. */
export interface Division {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

const table = `
330102 上城区|Shangcheng, Hangzhou
330105 拱墅区|Gongshu, Hangzhou
330106 西湖区|Xihu, Hangzhou
330108 滨江区|Binjiang, Hangzhou
330109 萧山区|Xiaoshan, Hangzhou
330110 余杭区|Yuhang, Hangzhou
330111 富阳区|Fuyang, Hangzhou
330112 临安区|Lin'an, Hangzhou
330113 临平区|Linping, Hangzhou
330114 钱塘区|Qiantang, Hangzhou
330122 桐庐县|Tonglu, Hangzhou
330127 淳安县|Chun'an, Hangzhou
330182 建德市|Jiande, Hangzhou
330203 宁波市海曙区|Haishu, Ningbo
330302 温州市鹿城区|Lucheng, Wenzhou
330402 嘉兴市南湖区|Nanhu, Jiaxing
330602 绍兴市越城区|Yuecheng, Shaoxing
330702 金华市婺城区|Wucheng, Jinhua
110101 北京市东城区|Dongcheng, Beijing
110102 北京市西城区|Xicheng, Beijing
110105 北京市朝阳区|Chaoyang, Beijing
110106 北京市丰台区|Fengtai, Beijing
110108 北京市海淀区|Haidian, Beijing
110112 北京市通州区|Tongzhou, Beijing
310101 上海市黄浦区|Huangpu, Shanghai
310104 上海市徐汇区|Xuhui, Shanghai
310105 上海市长宁区|Changning, Shanghai
310106 上海市静安区|Jing'an, Shanghai
310112 上海市闵行区|Minhang, Shanghai
310115 上海市浦东新区|Pudong, Shanghai
440303 深圳市罗湖区|Luohu, Shenzhen
440304 深圳市福田区|Futian, Shenzhen
440305 深圳市南山区|Nanshan, Shenzhen
440306 深圳市宝安区|Bao'an, Shenzhen
440307 深圳市龙岗区|Longgang, Shenzhen
650102 乌鲁木齐市天山区|Tianshan, Ürümqi
340102 合肥市瑶海区|Yaohai, Hefei
341182 明光市|Mingguang, Anhui
360111 南昌市青山湖区|Qingshanhu, Nanchang
410102 郑州市中原区|Zhongyuan, Zhengzhou
420102 武汉市江岸区|Jiang'an, Wuhan
430102 长沙市芙蓉区|Furong, Changsha
320505 苏州市虎丘区|Huqiu, Suzhou
440106 广州市天河区|Tianhe, Guangzhou
441900 东莞市|Dongguan
510104 成都市锦江区|Jinjiang, Chengdu
`;

/** Divisions to choose from by name: those of the cities here and a few to come from; any code can be typed. */
export const divisions: readonly Division[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [code = '', names = ''] = [line.slice(0, 6), line.slice(7)];
    const [zh = '', en = ''] = names.split('|');
    return { code, zh: code.startsWith('3301') ? `杭州市${zh}` : zh, en };
  });

/** A code with its name, where it is known. */
export function divisionName(code: string, lang: Lang): string {
  const known = divisions.find((one) => one.code === code);
  return known ? `${known[lang]}${lang === 'zh' ? '（' : ' ('}${code}${lang === 'zh' ? '）' : ')'}` : code;
}
