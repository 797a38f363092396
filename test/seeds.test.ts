import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LearntDocument, type LearntNode, learnDocument } from '../server/src/core/service/learn';
import { type HouseProfile } from '../server/src/core/service/houseProfile';
import { sum } from '../server/src/core/service/learnProfile';
import { jsonText } from '../server/src/cli/commands/learn';
import { analyse, knowledge } from './support/analysis';
import { projectRoot, sharedTexts } from './support/shared';

const FOLDER = join(projectRoot, 'seeds');
const NAMES = readdirSync(FOLDER).filter(name => /^\d{3}\.json$/.test(name)).sort();
const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');
const documents = NAMES.map(name => JSON.parse(read(name)) as LearntDocument);

const nodes = (all: readonly LearntNode[]): readonly LearntNode[] => all.flatMap(n => [n, ...nodes(n.children ?? [])]);

suite('seeds', () => {
  test('five documents', () => assert.deepEqual(NAMES, ['000.json', '001.json', '002.json', '003.json', '004.json']));
  test('the profile is the sum of the parts', () => {
    assert.deepEqual(JSON.parse(read('profile.json')) as HouseProfile, sum(documents.map(d => d.habits)));
  });
  test('no title longer than a name is kept', () => {
    for (const d of documents) for (const n of nodes(d.outline)) assert.ok((n.title ?? '').length <= 25 && (n.title === undefined) !== (n.titleHash === undefined));
  });
  for (const [i, d] of documents.entries()) {
    test(`${NAMES[i]}: every unit of a clause is known at the date of the document, or is a set or an institution`, () => {
      const on = d.document.date ?? `${d.document.period?.from}-01-01`;
      const unknown = Object.keys(d.unitForms).filter(name => knowledge.resolveUnit(name, on, { level: 'province', name: '浙江' }).kind === 'unknown');
      assert.ok(unknown.length <= 2, unknown.join('、'));
    });
  }
  test('derived anew from the documents they are the same', function () {
    const texts = sharedTexts('seeds');
    if (texts.length === 0) this.skip();
    texts.forEach(({ text }, i) => assert.equal(jsonText(learnDocument(analyse(text))), read(NAMES[i] ?? ''), `${NAMES[i]}: run nigao learn`));
  });
});
