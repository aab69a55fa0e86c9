import type { Instrument } from '../instrument/prepared-instrument.ts';
import { checkExpressions } from './check-expressions.ts';
import { checkStructure } from './check-structure.ts';
import { checkTexts } from './check-texts.ts';
import { errorsInto, type Find, type Finding, type FindingCode } from './finding.ts';
import { readFiles } from './read-files.ts';
import { replaceBrokenParts } from './replace-broken-parts.ts';

/** Names, lists, texts and expressions of an instrument whose files have the right shape. */
export function checkInstrument(instrument: Instrument, find: Find): void {
  checkStructure(instrument, find);
  checkTexts(instrument, find);
  checkExpressions(instrument, find);
}

/** Problems of the files themselves; they are reported when the files are read for the first time. */
const OF_FILES: readonly FindingCode[] = ['missing-file', 'unknown-file', 'wrong-shape'];

/**
 * Problems that may only follow from a part that was replaced. They are reported only if nothing was
 * replaced.
 */
const MAY_FOLLOW: readonly FindingCode[] = [
  'unknown-name',
  'unknown-code',
  'missing-list',
  'unknown-crime',
  'unknown-definition',
  'missing-variable',
];

/**
 * Everything else that is wrong in files of which some parts have the wrong shape, so that all can be
 * corrected at once.
 */
export function checkUnbrokenParts(files: Record<string, unknown>, brokenParts: readonly Finding[]): Finding[] {
  const repaired = replaceBrokenParts(files, brokenParts);
  if (!repaired) return [];
  const read: Finding[] = [];
  const instrument = readFiles(repaired.files, errorsInto(read));
  if (!instrument) return [];
  const others = read.filter(({ code }) => !OF_FILES.includes(code));
  checkInstrument(instrument, errorsInto(others));
  const shapes = brokenParts.filter(({ code }) => code === 'wrong-shape');
  return others.filter((finding) => {
    if (shapes.some(({ file, path }) => file === finding.file && path.startsWith(finding.path))) return false;
    if ([...repaired.replaced].some((name) => isAbout(finding, name))) return finding.code === 'duplicate-name';
    return !MAY_FOLLOW.includes(finding.code) || (!repaired.formsLost && repaired.replaced.size === 0);
  });
}

function isAbout({ path, message }: Finding, name: string): boolean {
  return path.split('.').includes(name) || message.includes(`{${name}}`);
}
