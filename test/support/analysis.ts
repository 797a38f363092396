import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtinKnowledge } from '../../server/src/core/knowledge/builtin';
import { type Knowledge } from '../../server/src/core/knowledge/knowledge';
import { memoNames } from '../../server/src/core/knowledge/memo';
import { shippedPlans } from '../../server/src/core/knowledge/shippedPlans';
import { type Corpus } from '../../server/src/core/model/corpus';
import { Analysis, type AnalysisInput } from '../../server/src/core/service/analysis';
import { identityOf } from '../../server/src/core/service/corpusEntry';
import { CorpusIndex } from '../../server/src/core/service/corpusIndex';
import { defaultConfig, type NigaoConfig } from '../../server/src/core/service/config';
import { intlSegmenter } from '../../server/src/core/text/segmenter';

/** The day on which every test runs. */
export const TODAY = '2026-11-21';

/** A knowledge that knows no unit: tests that need names bring their own, or take the built-in one. */
export const noKnowledge: Knowledge = {
  revision: 'none',
  units: [],
  resolveUnit: () => ({ kind: 'unknown', near: [] }),
  namesIn: () => [],
  history: () => [],
  pinyin: () => undefined,
};

const shipped = new CorpusIndex();
for (const plan of shippedPlans()) shipped.set(plan);
/** The issued plans whose facts are shipped, as any draft sees them. */
export const shippedCorpus = (self: Analysis): Corpus => shipped.viewFor(identityOf(self, 'draft'), () => 'issued');

/** The shipped names; built once for all tests. */
export const knowledge: Knowledge = memoNames(builtinKnowledge());

/** Text → Analysis, at a fixed day, with the built-in knowledge unless told otherwise. */
export function analyse(text: string, given: Partial<Omit<AnalysisInput, 'config'>> & { readonly config?: Partial<NigaoConfig> } = {}): Analysis {
  const config = { ...defaultConfig, ...given.config };
  return new Analysis({ language: 'plain', knowledge, segmenter: intlSegmenter(), today: TODAY, text, ...given, config });
}

export function readText(folder: string, name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}
