import { PROVINCES } from '../parse/provinces';
import { type DocumentFacts } from './profile';

interface Stated {
  readonly title: string | undefined;
  readonly notice: string | undefined;
  readonly issuer: string | undefined;
  readonly docNumber: string | undefined;
  readonly addressees: readonly string[];
}

type Jurisdiction = NonNullable<DocumentFacts['jurisdiction']>;

/** Whom the document speaks for, from issuer, titles, 文号 and addressees, in this order; undefined where none of them tells. */
export function jurisdictionOf(stated: Stated): DocumentFacts['jurisdiction'] {
  for (const text of [stated.issuer, stated.notice, stated.title]) {
    const found = text === undefined ? undefined : placeIn(text.replace(/\s/g, ''));
    if (found) return found;
  }
  return byDocNumber(stated.docNumber) ?? byAddressees(stated.addressees) ?? byName(stated.title);
}

/** 平原城市, 智慧城市, 大城市: cities of a kind. A name in 城 has one character before it (聊城市, 运城市). */
const CITIES = /(?:\p{Script=Han}{2}|^[大小新老全强])城市$/u;

/** 国务院组成部门 and others that no place has under this name. */
const MINISTRY = /^(?:外交|国防|教育|科学技术|科技|工业和信息化|公安|民政|司法|财政|人力资源(?:和)?社会保障|自然资源|生态环境|住房(?:和)?城乡建设|交通运输|水利|农业农村|商务|文化和旅游|应急管理|退役军人事务)部|^(?:中国人民银行|审计署|海关总署|(?:国家)?市场监管总局|税务总局)(?!\p{Script=Han}{2,6}(?:省|市|分行|支行))/u;

/** 中共, 《, 关于印发 and the year of the plan stand before the place: 2026年甲市……, 关于印发甲市……的通知. */
const OPENING = /^(?:中共|关于|印发|转发|公布|下达|《|(?:19|20)\d\d年度?){0,4}/;

function placeIn(text: string): Jurisdiction | undefined {
  if (/^(?:国务院|中共中央|国家|中华人民共和国|全国)/.test(text) || MINISTRY.test(text)) return { level: 'national', name: '全国' };
  const head = text.replace(OPENING, '');
  const province = PROVINCES.find(([name]) => head.startsWith(name));
  const rest = province ? head.slice(province[0].length).replace(/^(?:省|市|维吾尔自治区|壮族自治区|回族自治区|自治区|特别行政区)/, '') : head;
  const autonomous = /^([\p{Script=Han}]{2,4}?)(?:[\p{Script=Han}]{1,6}族){1,4}自治([州县旗])/u.exec(rest);
  if (autonomous) return { level: autonomous[2] === '州' ? 'city' : 'county', name: autonomous[1] as string };
  const named = /^([\p{Script=Han}]{2,6}?)(?:市|州|盟|地区)(?=[\p{Script=Han}“"\d])/u.exec(rest);
  const city = named && !CITIES.test(named[0]) ? named : null;
  const county = /^([\p{Script=Han}]{1,6}?)(?:县|区|旗)(?=[\p{Script=Han}“"\d])/u.exec(city ? rest.slice(city[0].length) : rest);
  if (province && !city) return { level: 'province', name: province[0] };
  if (city && /^(?:省|各|全|城)|[全各我本]$/.test(city[1] as string)) return undefined;
  if (county && (city || /县/.test(rest.slice(0, 7))) && !/^(?:自由贸易|开发|园|示范|试验)/.test(county[1] as string)) return { level: 'county', name: county[1] as string };
  return city && /^(?:人民政府|委|[\p{Script=Han}]{2,12}[局委办]|关于|\d{4}年|[\p{Script=Han}“”"]{2,})/u.test(rest.slice(city[0].length)) ? { level: 'city', name: city[1] as string } : undefined;
}

function byDocNumber(docNumber: string | undefined): Jurisdiction | undefined {
  if (docNumber === undefined) return undefined;
  if (/^国[发办函]/.test(docNumber)) return { level: 'national', name: '全国' };
  const province = PROVINCES.find(([, code]) => docNumber.startsWith(code));
  return province && /^.(?:政|府|委|办|[\p{Script=Han}]{1,4}[发办函])/u.test(docNumber) ? { level: 'province', name: province[0] } : undefined;
}

function byAddressees(names: readonly string[]): Jurisdiction | undefined {
  return names.some(name => /^各省[、,]自治区|国务院各部/.test(name)) ? { level: 'national', name: '全国' } : undefined;
}

/** 数字浙江, 健康湖北: a province named by what it is to become. */
const NAMED = new RegExp(`(?:数字|智慧|健康|平安|法治|美丽|文化|信用|质量|清廉|幸福|绿色|活力|海洋|网络|品牌|标准|创新|人才|体育|清洁|富强|科技)(${PROVINCES.map(([name]) => name).join('|')})`);

function byName(title: string | undefined): Jurisdiction | undefined {
  const name = NAMED.exec((title ?? '').replace(/[\s“”"]/g, ''))?.[1];
  return name === undefined ? undefined : { level: 'province', name };
}
