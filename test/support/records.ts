import { type UnitRecord } from '../../server/src/core/knowledge/record';

/** Where a record holds: the place that its draft is written for. */
export function home(record: UnitRecord): { readonly place: string; readonly issuer: string; readonly short: string } {
  if (record.level === 'generic-city' || (record.level === 'generic-branch' && record.name.includes('XX市'))) {
    return record.id.startsWith('gen-') ? { place: '湘潭市', issuer: '湘潭市人民政府办公室', short: '湘潭' } : { place: '绍兴市', issuer: '绍兴市人民政府办公室', short: '绍兴' };
  }
  const [only = '湖北'] = record.places;
  if (record.id.startsWith('gen-') && !record.places.some(p => p === '全国' || p === '湖北' || p === '直辖市' || p === '省会')) return { place: `${only}省`, issuer: `${only}省人民政府办公厅`, short: only };
  if (record.id.startsWith('gen-')) return record.places.includes('直辖市') ? { place: '北京市', issuer: '北京市人民政府办公厅', short: '北京' } : { place: '湖北省', issuer: '湖北省人民政府办公厅', short: '湖北' };
  return { place: '浙江省', issuer: '浙江省人民政府办公厅', short: '浙江' };
}

/** Full name and short forms of a record where its draft is written. */
export function namesAt(record: UnitRecord): readonly string[] {
  const { place, short } = home(record);
  return [record.name, ...record.shorts].map(n => n.replace(/XX[省市](?!中心支行|分行)/, place).replace('XX', short).replace(/^省/, place === '北京市' ? '市' : '省'));
}
