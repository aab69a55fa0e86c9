import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findingText, type Instrument, readScenarios, type Scenario } from '#questionnaires';

const folder = join(import.meta.dirname, '..', '..', 'questionnaires', 'scenarios');

/** The written scenarios of a questionnaire: those of a file, else those that come with it, else none. */
export function scenariosFor(
  { manifest }: Instrument,
  given: string | undefined,
): { scenarios: Scenario[] } | { problems: string[] } {
  const file = given ?? join(folder, `${manifest.id}.json`);
  if (!existsSync(file)) {
    return given === undefined ? { scenarios: [] } : { problems: [`There is no file ${file}; check the path`] };
  }
  const name = given ?? `scenarios/${manifest.id}.json`;
  const content = parse(readFileSync(file, 'utf8'));
  if ('why' in content) return { problems: [`${name}: it is not JSON (${content.why}); correct it there`] };
  const read = readScenarios(name, content.json);
  return 'findings' in read ? { problems: read.findings.map(findingText) } : read;
}

function parse(text: string): { json: unknown } | { why: string } {
  try {
    return { json: JSON.parse(text) as unknown };
  } catch (error) {
    return { why: String((error as Error).message).replace(/\s+/g, ' ') };
  }
}
