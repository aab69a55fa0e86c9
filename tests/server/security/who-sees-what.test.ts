import { describe, expect, it } from 'vitest';
import type { Endpoint, Work } from '#contract';
import * as contract from '#contract';
import { movesInterviews, ROLES, whoMay } from '#contract';
import { endpointsOfSupervisors, WAYS_IN } from '../../support/curious/ways-in.ts';

const WORK: Work[] = [
  'interview',
  'settleInterviews',
  'leadFieldwork',
  'administer',
  'design',
  'readWhatWasTold',
  'bringMaps',
  'giveTokens',
  'waitForWork',
];

const endpoints = Object.entries(contract).filter((entry): entry is [string, Endpoint & (typeof entry)[1]] => {
  const [, exported] = entry;
  return typeof exported === 'object' && exported !== null && 'method' in exported && 'access' in exported;
});

describe('who sees what', () => {
  it('whoever can bring a single interview into the figures, or take it out, reads nothing that was told', () => {
    const readers = whoMay('readWhatWasTold');
    expect(readers).toEqual(['statistician']);
    expect(readers.filter(movesInterviews)).toEqual([]);
    expect(ROLES.filter(movesInterviews)).toEqual(['interviewer', 'supervisor', 'admin']);
  });

  it('a statistician can call nothing that moves an interview or knows a dwelling', () => {
    const statisticians = endpoints.filter(([, { access }]) => access !== 'public' && access.includes('statistician'));
    const names = statisticians.map(([name]) => name);
    for (const name of ['putSubmission', 'reviewSubmission', 'assignCases', 'importSampleUnits', 'setSurveyState'])
      expect(names).not.toContain(name);
    for (const name of ['listSubmissions', 'getSubmission', 'listSampleUnits', 'listAssignments'])
      expect(names).not.toContain(name);
  });

  it('a curious supervisor knows how to use every endpoint that the account may call', () => {
    const names = endpointsOfSupervisors().map(({ name }) => name);
    expect(names).toContain('getSubmission');
    expect(names.filter((name) => !Object.hasOwn(WAYS_IN, name))).toEqual([]);
  });

  it.each(endpoints)('%s takes who may call it from the one place where that is decided', (_, { access }) => {
    const decided: unknown[] = ['public', 'signed-in', ...WORK.map(whoMay)];
    expect(decided).toContain(access);
    expect(decided.some((each) => each === access)).toBe(true);
  });
});
