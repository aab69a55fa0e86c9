import type { Instrument } from '../instrument/instrument.ts';
import { checkExpressions } from './check-expressions.ts';
import { checkStructure } from './check-structure.ts';
import { checkTexts } from './check-texts.ts';
import type { Find, Finding, FindingCode } from './finding.ts';
import { readFiles } from './read-files.ts';
import { salvageFiles } from './replace-broken-parts.ts';

/** Names, lists, texts and expressions of an instrument of the right shape. */
export function checkInstrument(instrument: Instrument, find: Find): void {
  checkStructure(instrument, find);
  checkTexts(instrument, find);
  checkExpressions(instrument, find);
}

/** What a part that was taken out can make wrong elsewhere, so that it is told only when nothing of the sort was. */
const FOLLOWS: readonly FindingCode[] = ['unknown-name', 'unknown-code', 'missing-list', 'unknown-crime'];

/** Everything else that is wrong where some parts do not even have the right shape, so that all can be mended at once. */
export function checkRest(files: Record<string, unknown>, found: readonly Finding[]): Finding[] {
  const salvaged = salvageFiles(files, found);
  if (!salvaged) return [];
  const again: Finding[] = [];
  const note = (findings: Finding[]): Find => {
    return (code, file, path, message, remedy) =>
      findings.push({ code, severity: 'error', file, path, message, remedy });
  };
  const instrument = readFiles(salvaged.files, note(again));
  if (!instrument) return [];
  const others: Finding[] = [];
  checkInstrument(instrument, note(others));
  const shapes = found.filter(({ code }) => code === 'wrong-shape');
  return others.filter((finding) => {
    if (shapes.some(({ file, path }) => file === finding.file && path.startsWith(finding.path))) return false;
    if ([...salvaged.replaced].some((name) => isAbout(finding, name))) return finding.code === 'duplicate-name';
    return !FOLLOWS.includes(finding.code) || (!salvaged.formsLost && salvaged.replaced.size === 0);
  });
}

function isAbout({ path, message }: Finding, name: string): boolean {
  return path.split('.').includes(name) || message.includes(`{${name}}`);
}
