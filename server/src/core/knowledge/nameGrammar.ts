/** Shape of names that no registry lists: level word, duty, kind of body (省水务局, 县教体局, 市X领导小组办公室). Patterns are for folded text. */

/** Fields of work as the names of bodies have them; whole list so that no ordinary word (产业局部, 部署) makes a name. */
const FIELDS = [
  '发展和改革', '发展改革', '发展与改革', '发改', '经济和信息化', '经济信息化', '经济信息', '经信', '工业和信息化', '工信', '信息化', '经贸', '教育', '教体', '教科', '科学技术', '科技', '科教', '科信', '科(?=委)', '教(?=委)', '公安', '国家安全', '民政', '司法', '财政', '财税',
  '人力资源和社会保障', '人力资源社会保障', '人力社保', '人社', '人事', '社会保障', '自然资源', '国土资源', '国土', '规划', '资源规划', '生态环境', '环境保护', '环保', '住房和城乡建设', '住房城乡建设', '住建', '城乡建设', '城乡规划', '建设', '住房保障', '房产', '房管', '国土房管',
  '交通运输', '交通', '水利', '水务', '农业农村', '农业', '农牧', '畜牧', '畜牧兽医', '农机', '渔业', '海洋', '海洋经济', '林业', '草原', '林草', '园林绿化', '园林文物', '园林', '绿化', '商务', '商业', '粮食', '物资储备', '粮食物资', '投资促进', '投促', '招商', '经济合作', '口岸', '供销',
  '文化', '广电', '旅游', '体育', '文物', '文广', '文旅', '文体', '新闻出版', '广播电视', '版权', '电影', '卫生健康', '卫健', '卫生计生', '卫生', '中医药', '疾控', '疾病预防控制', '医疗保障', '医保', '药品', '药监', '食品药品', '退役军人事务', '退役军人', '应急', '安全生产', '安监', '消防救援', '森林消防', '消防',
  '审计', '统计', '外事', '港澳事务', '港澳', '台湾事务', '侨务', '侨(?=办)', '国有资产', '国资', '市场', '工商', '质量技术', '质监', '知识产权', '金融', '地方金融', '金融工作', '税务', '国税', '地税', '银保', '证券', '大数据', '数据', '数据资源', '政务服务', '政务', '行政审批', '行政服务', '公共资源交易', '营商环境',
  '城市管理', '城管', '综合执法', '综合行政执法', '执法', '市政', '市容', '信访', '机关事务', '档案', '史志', '地方志', '监狱', '戒毒', '民族宗教', '民族事务', '民族和宗教事务', '民宗', '民(?=委)', '宗教事务', '能源', '通信', '邮政', '海事', '气象', '地震', '测绘', '烟草专卖', '烟草', '盐务', '无线电', '乡村振兴', '扶贫', '移民', '人防', '人民防空', '国防动员', '国动',
  '法制', '编(?=办)', '机构编制', '外专', '对外开放', '改革', '研究', '参事', '国防科工', '国防科技工业', '中小企业', '民营经济', '军民融合', '铁路', '港航', '航空', '公路', '水文', '劳动监察', '就业', '医药', '血吸虫病防治',
];
const DUTY_WORDS = '(?:管理|监督管理|监督|监管|服务|发展|指导|保障|工作|合作|促进|事务)';
const PARTY_FIELDS = [
  '组织', '宣传', '统战', '统一战线工作', '政法', '政策研究', '政研', '改革', '全面深化改革委员会', '网信', '网络安全和信息化委员会', '网络安全和信息化', '编', '机构编制委员会', '军民融合', '台', '台湾工作', '直属机关', '省直机关', '市直机关', '巡视', '巡察', '老干部', '机要', '保密', '人才', '人才工作', '国安', '国家安全委员会', '金融', '金融委员会',
  '金融工作', '社会工作', '科技', '科技委员会', '外', '外事工作委员会', '财经', '财经委员会', '审计', '审计委员会', '农', '农村工作', '教育工作', '依法治省', '依法治市', '党史', '党史研究', '督查', '信访', '文明', '平安', '两新工',
];
const alternatives = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length || a.localeCompare(b)).join('|');
const FIELD = `(?:${alternatives(FIELDS)})`;

const DEPARTMENT = `${FIELD}(?:[和与]?${FIELD}){0,4}${DUTY_WORDS}{0,2}(?:委员会|总局|总队|管委会|办公室|公署|厅|局|委|办|署)(?:办公室)?`;
const PARTY = `委(?:办公厅|办公室|政策研究室|(?:${alternatives(PARTY_FIELDS)})(?:领导小组)?(?:办公室|委员会|工委|部|办|委|局|室)|全面深化改革委员会|金融委|党校)?`;
const GOVERNMENT = '(?:人民)?政府(?:办公厅|办公室|研究室|新闻办公室|新闻办|参事室|驻京办事处|驻[\\u4e00-\\u9fff]{2}办事处)?';
const ASSEMBLIES =
  '人民代表大会常务委员会|人民代表大会|人大常委会(?:办公厅|办公室)?|人大|政协(?:办公厅|办公室)?|纪律检查委员会|纪委(?:机关|监委)?|监察委员会|监委|高级人民法院|中级人民法院|人民法院|中级法院|高院|法院|人民检察院|检察院|军区|警备区|军分区|总工会|妇女联合会|妇联|科学技术协会|科协|社会科学界联合会|社科联|文联|残疾人联合会|残联|工商业联合会|工商联|侨联|红十字会|贸促会|供销合作社联合社|供销社|管理委员会|管委会';
const TOWN = '[\\u4e00-\\u9fff]{1,4}?(?:镇|乡|街道)(?:人民政府|办事处)';
const COORDINATION = '(?:领导小组|委员会|协调小组|工作小组|专项小组|联席会议|指挥部|工作专班|专班|工作组|组委会|组织委员会)(?:办公室)?';
/** Words that show a sentence, not a name, between level word and 领导小组. */
export const NO_NAME = /成立|设立|组建|建立|健全|完善|加强|发挥|负责|牵头|会同|按照|关于|印发|同意|报送|研究|审议|通过|依托|[的了由在要将把向及]|内[^容蒙需]|[委厅局办](?:[和、会]|成|组)|政府/;

/** What may follow a place or a level word. Sticky; the caller sets lastIndex. */
export interface Grammar {
  readonly body: RegExp;
  readonly coordination: RegExp;
  readonly members: RegExp;
}
export function createGrammar(): Grammar {
  return {
    body: new RegExp(`${DEPARTMENT}|${PARTY}|${GOVERNMENT}|${ASSEMBLIES}|${TOWN}`, 'y'),
    coordination: new RegExp(`([\\u4e00-\\u9fff“”()]{2,34}?)${COORDINATION}`, 'y'),
    members: /(?:其他|各)*成员单位/y,
  };
}

const FOLLOWERS: Readonly<Record<string, RegExp>> = {
  局: /^[面限势部域促]/, 委: /^[托派员任]|^书记|^副书记|^常委/, 办: /^[理公法学事好展案结妥赛成到]/, 部: /^[署门分队位件落]/, 厅: /^级/, 院: /^[士校]/, 社: /^会/, 署: /^名/,
  府: /^(?:采购|购买|债|性|令)/, 大: /^(?:代表|会议)/, 会: /^员/, 组: /^[织合建]/, 行: /^[业动为政]/, 班: /^[长子]/,
};
/** Whether a name may end here: 农业局|部, 市委|托, 各级政府|采购 go on as other words. */
export function endsWell(text: string, end: number): boolean {
  const follower = FOLLOWERS[text[end - 1] as string];
  return follower === undefined || !follower.test(text.slice(end, end + 4));
}

/** Characters before a name without level word: marks, and words that take an object. A name inside a longer word (工程建设部) is none. */
const OPENERS = new Set('由经报向和与及同会对请各把将按被在为是以从据含并至的或给到获受商照实合持取了过让使求助督促联系达予于自跟随因除即附呈抄送转发函批准原任兼属归依等含接应凭靠找赴省市县区级厅局委办府部院署会心行');
export function startsWell(text: string, start: number): boolean {
  return start === 0 || !isHan(text.charCodeAt(start - 1)) || OPENERS.has(text[start - 1] as string) || nationStarts(text, start);
}
/** 国家, 国务院, 中央, 全国 begin a name after any word but 发展中|国家. */
function nationStarts(text: string, start: number): boolean {
  const c = text[start];
  if (c !== '国' && c !== '中' && c !== '全' && c !== '最') return false;
  return /^(?:国家|国务院|中央|中共|全国|最高)/.test(text.slice(start, start + 3)) && text[start - 1] !== '中';
}
export const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;
