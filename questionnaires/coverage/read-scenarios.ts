import { z } from 'zod';
import type { CoverageFinding, Scenario } from './scenario.ts';

const answer = z.union([z.string(), z.number(), z.array(z.string())]);

const scenarios = z.strictObject({
  scenarios: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'an id is made of small letters, digits and hyphens'),
      title: z.string().min(1),
      answers: z.record(z.string(), answer),
      settings: z.record(z.string(), z.union([z.string(), z.boolean()])).optional(),
      corrections: z
        .array(
          z.strictObject({
            at: z.string().optional(),
            answers: z.record(z.string().regex(/^\S+ \S+$/, 'a corrected answer is named by form and name'), answer),
          }),
        )
        .optional(),
    }),
  ),
});

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
  const read = scenarios.safeParse(content);
  if (!read.success) {
    const remedy = 'write {"scenarios": [{"id": ..., "title": ..., "answers": {...}}]}';
    return {
      findings: read.error.issues.map(({ path, message }) => ({ file, path: path.join('.'), message, remedy })),
    };
  }
  const ids = read.data.scenarios.map(({ id }) => id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  if (twice.length === 0) return { scenarios: read.data.scenarios as Scenario[] };
  const message = 'two scenarios have this id';
  return { findings: twice.map((id) => ({ file, path: id, message, remedy: 'give each its own' })) };
}
