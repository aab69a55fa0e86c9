import type { WrittenSpec } from '../../tables/model/spec.ts';

type WrittenCompare = NonNullable<WrittenSpec['compare']>;

/** A break or a bridge, as the specification has it. */
export type WrittenBreak = NonNullable<WrittenCompare['breaks']>[number];
export type WrittenBridge = NonNullable<WrittenCompare['bridges']>[number];

/** What of a table a break or a bridge is about; blank for all. */
export interface SeriesSubject {
  readonly indicator: string;
  readonly crime: string;
  readonly edition: string;
}

export const ALL_FIGURES: SeriesSubject = { indicator: '', crime: '', edition: '' };

/** The same as keys of the specification: what is blank is left out, and means all. */
export function subjectKeys({ indicator, crime, edition }: SeriesSubject) {
  return {
    ...(edition !== '' && { with: edition }),
    ...(indicator !== '' && { indicators: [indicator] }),
    ...(crime !== '' && { crimes: [crime] }),
  };
}

/** A specification with other breaks or bridges; a list without any is left out. */
export function withSeries(spec: WrittenSpec, changed: Pick<WrittenCompare, 'breaks' | 'bridges'>): WrittenSpec {
  const kept = Object.entries({ ...spec.compare, ...changed }).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  const { compare: _, ...rest } = spec;
  return kept.length === 0 ? rest : { ...rest, compare: Object.fromEntries(kept) };
}

/** A number as somebody types it, with a decimal point or comma. */
export function typedNumber(text: string): number | undefined {
  const value = Number(text.trim().replace(',', '.'));
  return text.trim() === '' || !Number.isFinite(value) ? undefined : value;
}
