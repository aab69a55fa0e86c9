import type { Instrument } from '#questionnaires';
import type { Coding } from '../../coding-model.ts';
import { deriveInterview } from '../../derivation/derive-interview.ts';
import type { AcceptedInterview } from '../../model.ts';
import type { AnalysisFile } from '../analysis-file.ts';
import { analysisFileOf } from './analysis-file-of.ts';
import type { DerivedCase } from './whole-record.ts';

/**
 * The analysis file of the interviews that count, one per case, derived on the way; see `analysisFileOf`.
 *
 * @param instrument the version with which all the interviews were made
 * @param interviews accepted submissions with the design of their dwelling
 * @param codings what the office decided; an incident counts as the crime it was coded, with the weight of
 *   its level
 * @example estimateIndicators(buildAnalysisFile(instrument, interviews), { standard: 'inegi' })
 */
export function buildAnalysisFile(
  instrument: Instrument,
  interviews: Iterable<AcceptedInterview>,
  codings: readonly Coding[] = [],
): AnalysisFile {
  return analysisFileOf(instrument, derivedCases(instrument, interviews, codings));
}

function* derivedCases(
  instrument: Instrument,
  interviews: Iterable<AcceptedInterview>,
  codings: readonly Coding[],
): Generator<DerivedCase> {
  const codingsOf = Map.groupBy(codings, ({ caseId }) => caseId);
  for (const interview of interviews) {
    const record = deriveInterview(instrument, interview, codingsOf.get(interview.caseId));
    yield { record, unit: interview.unit };
  }
}
