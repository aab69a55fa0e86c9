import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { findingText, type Instrument, readScenarios, type Scenario } from '#questionnaires';

const FOLDER = join(import.meta.dirname, '..', '..', 'questionnaires', 'scenarios');

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
  const content = parseJson(readFileSync(file, 'utf8'));
  if ('why' in content) return { problems: [`${name}: it is not JSON (${content.why}); correct it there`] };
  const read = readScenarios(name, content.json);
  return 'findings' in read ? { problems: read.findings.map(findingText) } : read;
}

function parseJson(text: string): { json: unknown } | { why: string } {
  try {
    return { json: JSON.parse(text) as unknown };
  } catch (error) {
    return { why: String((error as Error).message).replace(/\s+/g, ' ') };
  }
}
