import { errorsInto, type Finding } from '../authoring/finding.ts';
import { readFiles } from '../authoring/read-files.ts';
import { replaceBrokenParts } from '../authoring/replace-broken-parts.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';

/**
 * What can be read of a draft, for help while it is written: parts with a wrong shape are left out or replaced.
 *
 * @returns undefined while manifest, catalogue or lists cannot be used
 */
export function readDraft(files: Readonly<Record<string, unknown>>): Instrument | undefined {
  const findings: Finding[] = [];
  const instrument = readFiles(files, errorsInto(findings));
  if (instrument) return instrument;
  const repaired = replaceBrokenParts(files, findings);
  return repaired && readFiles(repaired.files, () => {});
}
