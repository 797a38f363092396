import { type SourceText } from '../text/sourceText';
import { type Plan } from './plan';
import { type DocumentFacts, type Profile, type ProfileOverrides } from './profile';

export function readFacts(source: SourceText, plan: Plan): DocumentFacts {
  void source;
  void plan;
  return { title: undefined, noticeTitle: undefined, issuer: undefined, docNumber: undefined, date: undefined, printDate: undefined, period: undefined, jurisdiction: undefined };
}

export function recogniseProfile(source: SourceText, plan: Plan, facts: DocumentFacts, overrides: ProfileOverrides): Profile {
  void source;
  void plan;
  void facts;
  void overrides;
  return { id: undefined, kind: undefined, carrier: false, form: [], reason: '' };
}
