import { statSync } from 'node:fs';
import { join } from 'node:path';
import { findingText, type Instrument, readScenarios, type Scenario } from '#questionnaires';
import { jsonFaultInWords, parseJsonText } from '../files/parse-json-text.ts';
import { readText } from '../files/read-text.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'questionnaires', 'scenarios');

const LIMITS = { what: 'a file of scenarios', mostBytes: 50_000_000 };

/**
 * The written scenarios of a questionnaire: those of a file, else those that come with the questionnaire,
 * else none.
 *
 * @param path file that the command names
 */
export function scenariosFor(
  { manifest }: Instrument,
  path: string | undefined,
): { scenarios: Scenario[] } | { problems: string[] } {
  const file = path ?? join(FOLDER, `${manifest.id}.json`);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
    return path === undefined ? { scenarios: [] } : { problems: [`There is no file ${file}; check the path`] };
  }
  const name = path ?? `scenarios/${manifest.id}.json`;
  const text = readText(file, LIMITS);
  if ('fault' in text) return { problems: [`${name}: ${text.fault.problem}; ${text.fault.remedy}`] };
  const { value, faults } = parseJsonText(text.text);
  if (faults.length > 0) return { problems: faults.map((fault) => `${name} ${jsonFaultInWords(fault)}`) };
  const read = readScenarios(name, value);
  return 'findings' in read ? { problems: read.findings.map(findingText) } : read;
}
