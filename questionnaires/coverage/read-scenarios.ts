import { DESIGN_FILES } from '../authoring/design/design-files.ts';
import { scenarioFile } from '../authoring/design/scenario-file.ts';
import { repeated } from '../authoring/repeated.ts';
import type { CoverageFinding, Scenario } from './scenario.ts';

/**
 * Reads the content of a file of scenarios.
 *
 * @param file how findings name the file
 * @param content the file's JSON
 * @returns the scenarios, or what is wrong with the file
 * @example readScenarios('scenarios/lacsi.json', { scenarios: [] }) // => { scenarios: [] }
 */
export function readScenarios(
  file: string,
  content: unknown,
): { scenarios: Scenario[] } | { findings: CoverageFinding[] } {
  const read = scenarioFile.safeParse(content);
  if (!read.success) {
    const remedy = 'write {"scenarios": [{"id": ..., "title": ..., "answers": {...}}]}';
    return {
      findings: read.error.issues.map(({ path, message }) => ({ file, path: path.join('.'), message, remedy })),
    };
  }
  const twice = repeated(read.data.scenarios.map(({ id }) => id));
  if (twice.length === 0) return { scenarios: read.data.scenarios };
  const message = 'two scenarios have this id';
  return { findings: twice.map((id) => ({ file, path: id, message, remedy: 'give each its own' })) };
}

/** The scenarios that accompany a questionnaire; none while their file has the wrong shape, which is a finding. */
export function scenariosIn(files: Readonly<Record<string, unknown>>): readonly Scenario[] {
  if (!Object.hasOwn(files, DESIGN_FILES.scenarios)) return [];
  return scenarioFile.safeParse(files[DESIGN_FILES.scenarios]).data?.scenarios ?? [];
}
