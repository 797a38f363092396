import assert from 'node:assert/strict';
import { jurisdictionOf } from '../../../server/src/core/model/jurisdiction';

type Stated = Parameters<typeof jurisdictionOf>[0];
const NOTHING: Stated = { title: undefined, notice: undefined, issuer: undefined, docNumber: undefined, addressees: [] };

const CASES: readonly (readonly [given: Partial<Stated>, place: string | undefined])[] = [
  [{ issuer: '国务院办公厅' }, 'national 全国'],
  [{ issuer: '国家发展改革委 财政部' }, 'national 全国'],
  [{ issuer: '工业和信息化部 财政部' }, 'national 全国'],
  [{ issuer: '教育部办公厅' }, 'national 全国'],
  [{ issuer: '中国人民银行浙江省分行' }, undefined],
  [{ issuer: '组织部' }, undefined],
  [{ issuer: '浙江省人民政府办公厅' }, 'province 浙江'],
  [{ issuer: '广西壮族自治区人民政府' }, 'province 广西'],
  [{ issuer: '中共江苏省委办公厅' }, 'province 江苏'],
  [{ issuer: '重庆市人民政府' }, 'province 重庆'],
  [{ issuer: '浙江省杭州市人民政府' }, 'city 杭州'],
  [{ issuer: '苏州市人民政府办公室' }, 'city 苏州'],
  [{ issuer: '恩施土家族苗族自治州人民政府' }, 'city 恩施'],
  [{ issuer: '湖南省新晃侗族自治县人民政府' }, 'county 新晃'],
  [{ issuer: '安吉县人民政府' }, 'county 安吉'],
  [{ issuer: '湖州市安吉县人民政府' }, 'county 安吉'],
  [{ issuer: '杭州市余杭区人民政府' }, 'county 余杭'],
  [{ title: '浙江省水网行动计划' }, 'province 浙江'],
  [{ title: '宁波市节水行动方案' }, 'city 宁波'],
  [{ title: '宁波市“十五五”水网建设规划' }, 'city 宁波'],
  [{ title: '2026年宁波市水利工作要点' }, 'city 宁波'],
  [{ title: '2026年度安吉县“平安水域”工作要点' }, 'county 安吉'],
  [{ title: '宁波市2026年水利工作要点' }, 'city 宁波'],
  [{ title: '安吉县“一老一小”服务实施方案（2026—2028年）' }, 'county 安吉'],
  [{ title: '湖州市安吉县“十五五”水网建设规划' }, 'county 安吉'],
  [{ notice: '关于印发宁波市“十五五”水网建设规划的通知' }, 'city 宁波'],
  [{ notice: '关于印发《2026年浙江省水利工作要点》的通知' }, 'province 浙江'],
  [{ title: '推进全市“平安水域”建设方案' }, undefined],
  [{ title: '城市“一网统管”行动计划' }, undefined],
  [{ title: '2026年全省水利工作要点' }, undefined],
  [{ title: '县域“一网统管”行动计划' }, undefined],
  [{ title: '水网行动计划' }, undefined],
  [{ title: '全省水网行动计划' }, undefined],
  [{ title: '城市更新行动计划' }, undefined],
  [{ title: '平原城市内涝治理行动计划' }, undefined],
  [{ title: '大城市治堵行动计划' }, undefined],
  [{ title: '聊城市水网行动计划' }, 'city 聊城'],
  [{ issuer: '山西省运城市人民政府' }, 'city 运城'],
  [{ title: '水网行动计划', docNumber: '浙政发〔2026〕1号' }, 'province 浙江'],
  [{ title: '水网行动计划', docNumber: '国发〔2026〕1号' }, 'national 全国'],
  [{ title: '水网行动计划', docNumber: '杭政函〔2026〕1号' }, undefined],
  [{ addressees: ['各省、自治区、直辖市人民政府', '国务院各部委'] }, 'national 全国'],
  [{ addressees: ['各乡镇人民政府'] }, undefined],
  [{ issuer: '宁波市水利局', title: '浙江省水网行动计划' }, 'city 宁波'],
  [{}, undefined],
];

suite('jurisdiction', () => {
  for (const [given, place] of CASES) {
    test(`${JSON.stringify(given)} is ${place ?? 'unknown'}`, () => {
      const found = jurisdictionOf({ ...NOTHING, ...given });
      assert.equal(found && `${found.level} ${found.name}`, place);
    });
  }
});
