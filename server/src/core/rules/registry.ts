import { ascii } from './punctuation/ascii';
import { bulletGarbled } from './punctuation/bulletGarbled';
import { colonNested } from './punctuation/colonNested';
import { dashForm } from './punctuation/dashForm';
import { dunBetweenMarks } from './punctuation/dunBetweenMarks';
import { etc } from './punctuation/etc';
import { listSeparatorMixed } from './punctuation/listSeparatorMixed';
import { markRepeated } from './punctuation/markRepeated';
import { pairUnbalanced } from './punctuation/pairUnbalanced';
import { quotedTermInconsistent } from './punctuation/quotedTermInconsistent';
import { straySpace } from './punctuation/straySpace';
import { widthMixed } from './punctuation/widthMixed';
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
import { dateFormat } from './date/format';
import { dateOrder } from './date/order';
import { periodMismatch } from './date/periodMismatch';
import { yearAbbreviated } from './date/yearAbbreviated';
import { moneyUnitMissing } from './measure/moneyUnitMissing';
import { nonlegal } from './measure/nonlegal';
import { symbol } from './measure/symbol';
import { approxWithDun } from './number/approxWithDun';
import { decreaseByMultiple } from './number/decreaseByMultiple';
import { numberForm } from './number/form';
import { mixedNumerals } from './number/mixedNumerals';
import { numeralStyle } from './number/numeralStyle';
import { quantityRedundant } from './number/quantityRedundant';
import { rangeConnector } from './number/rangeConnector';
import { rangeUnitOmitted } from './number/rangeUnitOmitted';
import { clauseForm } from './responsibility/clauseForm';
import { duplicateUnit } from './responsibility/duplicateUnit';
import { fieldMissing } from './responsibility/fieldMissing';
import { leadUndeclared } from './responsibility/leadUndeclared';
import { missing } from './responsibility/missing';
import { noneInDocument } from './responsibility/noneInDocument';
import { vague } from './responsibility/vague';
import { type Rule } from './rule';
import { boxTableNumbering } from './structure/boxTableNumbering';
import { declaredCountMismatch } from './structure/declaredCountMismatch';
import { duplicateParagraph } from './structure/duplicateParagraph';
import { headingConsistency } from './structure/headingConsistency';
import { headingLevelOrder } from './structure/headingLevelOrder';
import { headingMarkerPunct } from './structure/headingMarkerPunct';
import { headingMarkerStyle } from './structure/headingMarkerStyle';
import { headingNumberSequence } from './structure/headingNumberSequence';
import { headingUnnumbered } from './structure/headingUnnumbered';
import { paragraphBroken } from './structure/paragraphBroken';
import { paragraphTruncated } from './structure/paragraphTruncated';
import { sectionEmpty } from './structure/sectionEmpty';
import { sectionRequired } from './structure/sectionRequired';
import { webResidue } from './structure/webResidue';
import { ownSectionMissing } from './structure/ownSectionMissing';
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
import { deParticles } from './term/deParticles';
import { foreignResidue } from './term/foreignResidue';
import { houseForbidden } from './term/houseForbidden';
import { housePreferred } from './term/housePreferred';
import { jiezhi } from './term/jiezhi';
import { misspelled } from './term/misspelled';
import { relativeTimeWord } from './term/relativeTimeWord';
import { wordRepeated } from './term/wordRepeated';
import { wordVariant } from './term/wordVariant';
import { zhidingZhiding } from './term/zhidingZhiding';
import { zuoZuo } from './term/zuoZuo';
import { formerName } from './unit/formerName';
import { inconsistentName } from './unit/inconsistentName';
import { unknownUnit } from './unit/unknown';

/** Every rule, in the order of its category. The only place beside the rule file that a new rule touches. */
export const rules: readonly Rule[] = [
  headingNumberSequence,
  headingLevelOrder,
  headingMarkerStyle,
  headingMarkerPunct,
  headingConsistency,
  headingUnnumbered,
  sectionEmpty,
  sectionRequired,
  paragraphTruncated,
  paragraphBroken,
  duplicateParagraph,
  webResidue,
  boxTableNumbering,
  declaredCountMismatch,
  ownSectionMissing,
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
  jiezhi,
  wordRepeated,
  wordVariant,
  zuoZuo,
  zhidingZhiding,
  deParticles,
  misspelled,
  foreignResidue,
  relativeTimeWord,
  housePreferred,
  houseForbidden,
  ascii,
  widthMixed,
  colonNested,
  listSeparatorMixed,
  dunBetweenMarks,
  markRepeated,
  pairUnbalanced,
  bulletGarbled,
  straySpace,
  etc,
  dashForm,
  quotedTermInconsistent,
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
  nonlegal,
  symbol,
  moneyUnitMissing,
  rangeConnector,
  rangeUnitOmitted,
  mixedNumerals,
  numeralStyle,
  quantityRedundant,
  decreaseByMultiple,
  numberForm,
  approxWithDun,
  dateFormat,
  dateOrder,
  yearAbbreviated,
  periodMismatch,
];
