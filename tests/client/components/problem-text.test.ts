import { expect, it } from 'vitest';
import { ApiProblem } from '../../../client/api.ts';
import { problemText } from '../../../client/components/ProblemBanner.tsx';
import { shellTexts } from '../../../client/text/shell/shell-texts.ts';

it('what is too large for the server says so with the limit and what to do, in four languages', () => {
  const flaw = { code: 'too-many-bytes', about: { megabytes: 20 } };
  const problem = new ApiProblem({ status: 413, code: 'too-large', detail: 'in English', flaw });
  const told = Object.values(shellTexts).map((text) => problemText(problem, text));
  expect(new Set(told).size).toBe(4);
  for (const sentence of told) expect(sentence).toMatch(/20 M[Bo].*\. .*\. .*\.$/);
  expect(problemText(new ApiProblem({ status: 413, code: 'too-large', detail: 'why' }), shellTexts.es)).toBe('why');
});
