import { expect, it } from 'vitest';
import type { DraftFiles } from '#questionnaires';
import { isGone } from '../../../../client/design/structure/chosen-in.ts';
import { instrumentFiles } from '../../../support/instrument-files.ts';

const lacsi = instrumentFiles('lacsi-2018-r1') as DraftFiles;
const question = (name: string) => ['modules/incident.json', 'screens', 'event_where', 'questions', name];

it('a link knows whether what it leads to is still in the questionnaire', () => {
  const there = question('ev_place');
  expect(isGone(lacsi, undefined)).toBe(false);
  expect(isGone(lacsi, there)).toBe(false);
  // A setting that is not given is no thing of its own.
  expect(isGone(lacsi, [...there, 'maxLength'])).toBe(false);
  expect(isGone(lacsi, question('never_asked'))).toBe(true);
  expect(isGone(lacsi, ['modules/incident.json', 'screens', 'nowhere'])).toBe(true);
  expect(isGone(lacsi, ['modules/nothing.json'])).toBe(true);
  expect(isGone(lacsi, ['modules/lists.json', 'lists', 'nothing'])).toBe(true);
  expect(isGone(lacsi, ['crime-types.json', 'crimes', 'nothing'])).toBe(true);
  expect(isGone(lacsi, ['crime-types.json', 'crimes'])).toBe(false);
});
