import { type Instrument, mappingsIn } from '#questionnaires';
import { earlierVersion } from '../../analysis/from-interviews/joined-versions.ts';
import type { Instruments } from '../../model.ts';
import type { VersionsOfFigures } from './edition-columns.ts';

/**
 * Versions of a questionnaire as the figures of their interviews join them; undefined without any.
 *
 * @param versions the latest last
 */
export function joinVersions(
  { instruments }: { readonly instruments: Pick<Instruments, 'find'> },
  versions: readonly Instrument[],
): VersionsOfFigures | undefined {
  const instrument = versions.at(-1);
  if (instrument === undefined) return undefined;
  const mappings = mappingsIn(instruments.find(instrument.id, instrument.version)?.files ?? {});
  return {
    instrument,
    earlier: versions.slice(0, -1).map((earlier) => earlierVersion(earlier, instrument, mappings)),
  };
}
