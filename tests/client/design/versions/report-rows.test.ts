import { expect, it } from 'vitest';
import type { DraftFiles } from '#questionnaires';
import { versionDesk } from '../../../../client/design/versions/version-desk.ts';
import { instrumentFiles } from '../../../support/instrument-files.ts';

it('every row of the comparability report is one of its own, also where two figures have one name', () => {
  const files = instrumentFiles('lacsi-2018-r1') as DraftFiles;
  const answer = versionDesk()({ earlier: files, later: files }, { kind: 'comparability', language: 'es' });
  if (answer.kind !== 'comparability') throw new Error(answer.kind);
  expect(new Set(answer.figures.map(({ id }) => id)).size).toBe(answer.figures.length);
  expect(new Set(answer.figures.map(({ name }) => name)).size).toBeLessThan(answer.figures.length);
  expect(new Set(answer.questions.map(({ name }) => name)).size).toBe(answer.questions.length);
});
