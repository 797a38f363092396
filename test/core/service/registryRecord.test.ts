import assert from 'node:assert/strict';
import { registryRecord } from '../../../server/src/core/service/registryRecord';
import { knowledge } from '../../support/analysis';

const page = (id: string): string => registryRecord(knowledge, id)?.text ?? '';

suite('record of the registry', () => {
  test('a unit in force: names, level, validity, history, sources, confidence', () => {
    const text = page('zj-jxt');
    for (const line of ['# 浙江省经济和信息化厅', '- 简称：省经信厅', '- 层级：省级机构', '- 有效期：2018年10月至今', '- 可信度：高（有文件或者官方网站可查）', '- 来自省经信委：全部职责']) {
      assert.ok(text.split('\n').includes(line), `${line}\n${text}`);
    }
    const history = text.slice(text.indexOf('## 沿革'), text.indexOf('## 职责去向'));
    assert.ok(history.indexOf('浙江省信息产业厅') < history.indexOf('浙江省经济和信息化委员会'));
    assert.match(history, /2018年10月至今：浙江省经济和信息化厅（省经信厅） ← 本条\n/);
  });

  test('a unit that was split: where its duties went, and since when', () => {
    const text = page('zj-hyyyj');
    for (const line of ['- 变更：分设', '- 归省自然资源厅：海洋管理', '- 归省农业农村厅：渔业（至2024年1月）', '- 归省海洋经济厅：海洋经济、海洋渔业、海洋执法（2024年1月起）', '- 依据：2018年浙江省机构改革']) {
      assert.ok(text.split('\n').includes(line), `${line}\n${text}`);
    }
  });

  test('where nothing is known it says so', () => {
    const doubtful = knowledge.units.find(u => u.confidence === 'low' && u.validFrom === undefined && u.validTo === undefined);
    assert.ok(doubtful);
    assert.match(page(doubtful.id), /- 有效期：起止时间未查明，现行\n- 可信度：低（未经核实/);
  });

  test('a pattern says where it holds', () => {
    const pattern = knowledge.units.find(u => u.level === 'generic-city' && u.name.includes('XX') && (u.except ?? []).length > 0);
    assert.ok(pattern);
    assert.match(page(pattern.id), /- 层级：各市机构（通例）\n- 适用：.*除外.*XX为地名/);
  });

  test('every record has a page, without gaps', () => {
    for (const { id, name } of knowledge.units) {
      assert.ok(page(id).startsWith(`# ${name}\n\n- 全称：${name}\n`), id);
      assert.doesNotMatch(page(id), /undefined|（）|：$/m, id);
    }
  });

  test('none for an id that is not known', () => assert.equal(registryRecord(knowledge, 'zj-nothing'), undefined));
});
