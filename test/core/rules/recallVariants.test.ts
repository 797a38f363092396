import assert from 'node:assert/strict';
import { analyse } from '../../support/analysis';

// Faults in the wordings in which drafters make them, and sound wordings that look like them; one rule each.

const plan = (...lines: readonly string[]): string => ['南屿市发展行动计划（2026—2028年）', '一、总体目标', '到2028年，各项工作走在前列。', '二、重点任务', ...lines].join('\n\n');
const one = (text: string): string => plan(`（一）抓好落实。${text}`);

interface Cases {
  readonly faults: readonly string[];
  readonly sound: readonly string[];
}

const RULES: Readonly<Record<string, Cases>> = {
  'structure/declared-count-mismatch': {
    faults: [
      one('聚焦创新药、高端医疗器械、现代中药四大赛道。'),
      one('编制纺织、机械、医药、化工5个行业改造指南。'),
      one('设立综合协调、项目推进、宣传引导四个工作组。'),
      one('新建东礁、南澳头、白沙湾、鹿门3座一级渔港。'),
      one('按照措施、责任、资金、预案“五落实”要求整改。'),
      one('落实规划、建设、运营“四同步”制度。'),
      one('做强新能源、新材料、高端装备、数字经济五大产业。'),
      one('培育水产、茶叶、竹木4个特色产业。'),
      one('改造长安、解放、临江、望湖5条道路照明。'),
      one('支持东湖、南湖、北湖4家企业开展试点。'),
    ],
    sound: [
      one('聚焦创新药、高端医疗器械、现代中药三大赛道。'),
      one('编制纺织、机械、医药、化工4个行业改造指南。'),
      one('推进城乡融合、做强电子信息、装备制造两大产业。'),
      one('新建学校、医院、养老院4所公共服务设施。'),
      one('建设泵站、水闸、堤坝5座水利工程。'),
      one('统筹化工与新材料、装备、食品四大集群。'),
      one('落实措施、责任、资金、时限、预案“五落实”要求。'),
      one('做好农业、农村、农民“三农”工作。'),
      one('支持企业、高校、院所、医院等3家单位联合攻关。'),
      one('完善标准、检测、认证，建设3个平台。'),
      one('推广机械耕作、播种、收获，新增2个基地。'),
      one('改造公园、绿地、广场120处照明设施。'),
    ],
  },
  'punctuation/list-separator-mixed': {
    faults: [
      one('创建国家级绿色工厂15家、绿色园区3个，绿色供应链5条。'),
      one('培育具有竞争力的企业15家、制造业单项冠军企业30家，专精特新企业120家。'),
      one('建设绿道60公里、公园12个，停车场8处。'),
      one('新增托位3000个、床位800张，养老服务站20个。'),
    ],
    sound: [
      one('创建国家级绿色工厂15家、绿色园区3个、绿色供应链5条。'),
      one('创建国家级绿色工厂15家、绿色园区3个，培育绿色供应链5条。'),
      one('建设绿道60公里、公园12个，绿化道路30公里。'),
      one('培训教师500人、校长60人，制定标准3项。'),
      one('建设管网60公里、泵站12座，供水能力达到20万吨。'),
    ],
  },
  'number/approx-with-dun': {
    faults: [one('建设试点两、三个。'), one('每年检查一、两次。'), one('培育企业五、六家。'), one('用时两、三年完成。'), one('新建站点七、八座。')],
    sound: [one('建设试点两三个。'), one('完成一、二次设备检修。'), one('推进一、二、三产业融合。'), one('对一、二级渔港分类管理。'), one('安排一、二两批项目。')],
  },
  'number/quantity-redundant': {
    faults: [one('至少排查场所2万家以上。'), one('至少建成绿道60公里以上。'), one('专利转让超过800次以上。'), one('起码培训人员500人以上。')],
    sound: [one('至少排查规模以上企业200家。'), one('排查场所2万家以上。'), one('至少每两年培训1次。'), one('至少建成一处，力争建成10处以上。')],
  },
  'number/form': { faults: [one('耕地质量提高.2个等级。'), one('利用率提高.5个百分点。')], sound: [one('耕地质量提高0.2个等级。'), one('推广2.0版平台。')] },
  'term/jiezhi': {
    faults: [one('项目申报到2026年6月截至。'), one('截止2025年底，全市已建成泵站20座。')],
    sound: [one('项目申报到2026年6月截止。'), one('截至2025年底，全市已建成泵站20座。'), one('截至2026年6月，申报项目20个。')],
  },
  'measure/nonlegal': { faults: [one('建设绿道20华里。'), one('建设厂房2万平方英尺。'), one('造林50英亩。')], sound: [one('建设绿道20公里。'), one('建设华里坊街区2处。'), one('推广8英寸晶圆产线2条。')] },
  'punctuation/dash-form': { faults: [one('构建产业生态-—全链条服务企业。'), one('构建产业生态—-全链条服务企业。')], sound: [one('构建产业生态——全链条服务企业。'), one('2026—2028年改造管网60公里。')] },
  'reference/book-title-misuse': { faults: [one('办好《云岭山地马拉松》赛事活动。'), one('开展《红领巾讲堂》宣传活动。')], sound: [one('办好“云岭山地马拉松”赛事活动。'), one('印发《赛事活动管理办法》。'), one('开展《公共图书馆法》宣传活动。')] },
  'reference/cited-name-drift': {
    faults: [
      plan('（一）衔接规划。落实《南屿市国民经济和社会发展第十五个五年规划纲要》。', '（二）实施规划。按照《南屿市国民经济与社会发展第十五个五年规划纲要》推进。'),
      plan('（一）衔接规划。落实《南屿市国民经济和社会发展第十五个五年规划纲要》。', '（二）实施规划。按照《南屿市国民经济和社会发展第十五个五年规划》推进。'),
    ],
    sound: [
      plan('（一）衔接规划。落实《南屿市国民经济和社会发展第十五个五年规划纲要》。', '（二）实施规划。按照《南屿市国土空间总体规划》推进。'),
      plan('（一）衔接规划。落实《南屿市国土空间规划》。', '（二）实施规划。完善《南屿市国土空间规划纲要》。'),
    ],
  },
  'date/period-mismatch': {
    faults: [one('通过五年努力，水环境明显改善。'), one('用5年时间，补齐设施短板。'), one('经过四年左右的努力，建成管网。')],
    sound: [one('通过三年努力，水环境明显改善。'), one('用3年时间，补齐设施短板。'), one('再用五年时间，迈上新台阶。'), one('到2035年，通过十年努力，建成强市。'), one('利用两年时间开展试点。')],
  },
  'structure/heading-unnumbered': {
    faults: [
      plan('（一）推动能源转型', '1.发展可再生能源。推进光伏建设。', '2.控制煤炭消费。淘汰小锅炉。', '（二）巩固生态碳汇', '3.提升林业碳汇。完成造林任务。', '4.开发海洋碳汇。修复滨海湿地。', '完善政策机制', '5.健全管理制度。建立预算管理制度。'),
      plan('（一）推动能源转型', '1.发展可再生能源。推进光伏建设。', '2.控制煤炭消费。淘汰小锅炉。', '（二）巩固生态碳汇', '1.提升林业碳汇。完成造林任务。', '2.开发海洋碳汇。修复滨海湿地。', '加强基础能力建设', '1.健全管理制度。建立预算管理制度。'),
    ],
    sound: [
      plan('（一）推动能源转型', '1.发展可再生能源。推进光伏建设。', '2.控制煤炭消费。淘汰小锅炉。', '（二）巩固生态碳汇', '3.提升林业碳汇。完成造林任务。', '4.开发海洋碳汇。修复滨海湿地。', '（三）完善政策机制', '5.健全管理制度。建立预算管理制度。'),
      plan('（一）推动能源转型', '1.发展可再生能源。推进光伏建设。', '责任单位：市发展改革委', '2.控制煤炭消费。淘汰小锅炉。', '责任单位：市生态环境局', '（二）巩固生态碳汇', '3.提升林业碳汇。完成造林任务。'),
    ],
  },
  'structure/section-empty': { faults: [plan('（一）抓好落实。推进各项工作。（市水利局负责）', '三、支持政策', '四、保障措施', '（一）加强领导。建立工作机制。（市水利局负责）')], sound: [plan('（一）抓好落实。推进各项工作。', '三、保障措施', '（一）加强领导。建立工作机制。')] },
};

for (const [rule, { faults, sound }] of Object.entries(RULES)) {
  suite(`${rule}: variants`, () => {
    const found = (text: string): readonly string[] => analyse(text).findings.filter(f => f.ruleId === rule).map(f => f.message);
    for (const text of faults) test(`fault: ${text.slice(-50).replace(/\n/g, '')}`, () => assert.ok(found(text).length > 0));
    for (const text of sound) test(`sound: ${text.slice(-50).replace(/\n/g, '')}`, () => assert.deepEqual(found(text), []));
  });
}

test('a heading without text before another heading does not end the draft', () => {
  const text = plan('（一）抓好落实。推进各项工作。（市水利局负责）', '三、支持政策', '四、保障措施', '（一）加强领导。建立工作机制。（市水利局负责）');
  assert.match(analyse(text).findings.find(f => f.ruleId === 'structure/section-empty')?.message ?? '', /下面直接是另一标题/);
});
