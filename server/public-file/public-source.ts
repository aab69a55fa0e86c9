import { type Instrument, sealedNames } from '#questionnaires';
import { crimesAlwaysSealed } from '../derivation/sealed-crimes.ts';
import type { DescribedAnalysis } from '../microdata/analysed/describe-analysis.ts';
import type { RecordSource } from '../microdata/export/record-source.ts';
import type { SealedNames } from './check-spec.ts';

/** Records of which a public-use file can be made: they say how figures are made of them. */
export type AnalysedRecords = RecordSource & { readonly described: { readonly analysis: DescribedAnalysis } };

/** Undefined where no interview of the records is in any figure. */
export function analysedRecords({ described, groups }: RecordSource): AnalysedRecords | undefined {
  const { analysis } = described;
  return analysis && { described: { ...described, analysis }, groups };
}

/** What is sealed in the versions of the questionnaire that the records were asked with. */
export function sealedInVersions(instruments: readonly Instrument[]): SealedNames {
  return {
    crimes: new Set(instruments.flatMap((instrument) => [...crimesAlwaysSealed(instrument)])),
    variables: new Set(instruments.flatMap((instrument) => [...sealedNames(instrument)])),
  };
}
