import type { NamedEdition, VersionInFigures } from '#contract';
import type { Instrument } from '#questionnaires';
import type { Survey } from '../model.ts';

/** With which questionnaire people were interviewed whose answers are in figures. */
interface Interviewed {
  readonly instrument: { readonly manifest: Pick<Instrument['manifest'], 'id' | 'version'> };
  readonly versions: readonly VersionInFigures[];
}

/** An edition as the files of its figures name it. */
export function namedEditionOf(
  { key, title, referencePeriod }: Pick<Survey, 'key' | 'title' | 'referencePeriod'>,
  of: Interviewed,
): NamedEdition {
  return {
    key,
    title: { ...title },
    questionnaires: questionnairesInFigures(of),
    ...(referencePeriod && { reference_period: { ...referencePeriod } }),
  };
}

/** Versions of the questionnaire with which people were interviewed, `id version`. */
export function questionnairesInFigures({ instrument, versions }: Interviewed): string[] {
  const { id, version } = instrument.manifest;
  const counted = versions.filter(({ leftOut }) => leftOut.length === 0).map((one) => one.version);
  return (counted.length > 0 ? counted : [version]).map((used) => `${id} ${used}`);
}
