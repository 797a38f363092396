import { addresseeForm } from './format/addresseeForm';
import { attachmentNoteForm } from './format/attachmentNoteForm';
import { ccNoteIssueForm } from './format/ccNoteIssueForm';
import { signatureDateMissing } from './format/signatureDateMissing';
import { titleForm } from './format/titleForm';
import { abbreviation } from './reference/abbreviation';
import { bookTitleMisuse } from './reference/bookTitleMisuse';
import { citedDocIncomplete } from './reference/citedDocIncomplete';
import { citedNameDrift } from './reference/citedNameDrift';
import { crossReferenceDangling } from './reference/crossReferenceDangling';
import { docNumberDateMismatch } from './reference/docNumberDateMismatch';
import { docNumberFormat } from './reference/docNumberFormat';
import { planNameMismatch } from './reference/planNameMismatch';
import { clauseForm } from './responsibility/clauseForm';
import { duplicateUnit } from './responsibility/duplicateUnit';
import { fieldMissing } from './responsibility/fieldMissing';
import { leadUndeclared } from './responsibility/leadUndeclared';
import { missing } from './responsibility/missing';
import { noneInDocument } from './responsibility/noneInDocument';
import { vague } from './responsibility/vague';
import { type Rule } from './rule';
import { headingMarkerPunct } from './structure/headingMarkerPunct';
import { headingNumberSequence } from './structure/headingNumberSequence';
import { aggregateUnclear } from './target/aggregateUnclear';
import { conflict } from './target/conflict';
import { crossDocument } from './target/crossDocument';
import { deadlineUnclear } from './target/deadlineUnclear';
import { goalWithoutTask } from './target/goalWithoutTask';
import { growthMismatch } from './target/growthMismatch';
import { indicatorNameDrift } from './target/indicatorNameDrift';
import { multipleMismatch } from './target/multipleMismatch';
import { multipleNoBase } from './target/multipleNoBase';
import { notMonotonic } from './target/notMonotonic';
import { strengthDrift } from './target/strengthDrift';
import { sumMismatch } from './target/sumMismatch';
import { tableTextMismatch } from './target/tableTextMismatch';
import { thresholdDrift } from './target/thresholdDrift';
import { unitDrift } from './target/unitDrift';
import { yearOutOfPeriod } from './target/yearOutOfPeriod';
import { formerName } from './unit/formerName';
import { inconsistentName } from './unit/inconsistentName';
import { unknownUnit } from './unit/unknown';

/** Every rule, in the order of its category. The only place beside the rule file that a new rule touches. */
export const rules: readonly Rule[] = [
  headingNumberSequence,
  headingMarkerPunct,
  missing,
  noneInDocument,
  leadUndeclared,
  vague,
  clauseForm,
  duplicateUnit,
  fieldMissing,
  formerName,
  inconsistentName,
  unknownUnit,
  conflict,
  tableTextMismatch,
  thresholdDrift,
  strengthDrift,
  multipleMismatch,
  multipleNoBase,
  growthMismatch,
  sumMismatch,
  notMonotonic,
  yearOutOfPeriod,
  deadlineUnclear,
  indicatorNameDrift,
  unitDrift,
  aggregateUnclear,
  goalWithoutTask,
  crossDocument,
  docNumberFormat,
  docNumberDateMismatch,
  citedDocIncomplete,
  citedNameDrift,
  crossReferenceDangling,
  bookTitleMisuse,
  abbreviation,
  planNameMismatch,
  addresseeForm,
  signatureDateMissing,
  attachmentNoteForm,
  ccNoteIssueForm,
  titleForm,
];
