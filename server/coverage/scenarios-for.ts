import { statSync } from 'node:fs';
import { findingText, readScenarios, type Scenario, scenariosIn } from '#questionnaires';
import { jsonFaultInWords, parseJsonText } from '../files/parse-json-text.ts';
import { readText } from '../files/read-text.ts';

const LIMITS = { what: 'a file of scenarios', mostBytes: 50_000_000 };

/**
 * The written scenarios of a questionnaire: those of a file, else those that accompany the questionnaire, else none.
 *
 * @param files of the questionnaire
 * @param path file that the command names
 */
export function scenariosFor(
  files: Readonly<Record<string, unknown>>,
  path: string | undefined,
): { scenarios: readonly Scenario[] } | { problems: string[] } {
  if (path === undefined) return { scenarios: scenariosIn(files) };
  if (!statSync(path, { throwIfNoEntry: false })?.isFile())
    return { problems: [`There is no file ${path}; check the path`] };
  const text = readText(path, LIMITS);
  if ('fault' in text) return { problems: [`${path}: ${text.fault.problem}; ${text.fault.remedy}`] };
  const { value, faults } = parseJsonText(text.text);
  if (faults.length > 0) return { problems: faults.map((fault) => `${path} ${jsonFaultInWords(fault)}`) };
  const read = readScenarios(path, value);
  return 'findings' in read ? { problems: read.findings.map(findingText) } : read;
}
