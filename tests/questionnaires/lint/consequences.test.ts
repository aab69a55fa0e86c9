import { describe, expect, it } from 'vitest';
import {
  applyOperations,
  type DraftFiles,
  lint,
  type Operation,
  parseInstrument,
  remediesFor,
  valueAt,
} from '#questionnaires';
import { instrumentFiles } from '../../support/instrument-files.ts';

const lacsi = instrumentFiles('lacsi-2018-r1') as DraftFiles;

/** What is found after the condition of a question is another one, and what was not found before. */
function foundAfter(...at: readonly [string, string, string]) {
  const [form, screen, question] = at;
  return (condition: string) => {
    const place = [`modules/${form}.json`, 'screens', screen, 'questions', question];
    const operation: Operation =
      valueAt(lacsi, [...place, 'visibleIf']) === undefined
        ? { do: 'add', into: place, name: 'visibleIf', item: condition }
        : { do: 'set', at: [...place, 'visibleIf'], to: condition, was: valueAt(lacsi, [...place, 'visibleIf'])! };
    const { files } = applyOperations(lacsi, [operation]);
    const known = new Set(lint(parseInstrument(lacsi as Record<string, unknown>)).map(({ message }) => message));
    const findings = lint(parseInstrument(files as Record<string, unknown>)).filter(
      ({ message }) => !known.has(message),
    );
    return { findings, remedies: findings.map((finding) => remediesFor(finding, files).map(({ kind }) => kind)) };
  };
}

describe('a condition that contradicts itself', () => {
  const { findings, remedies } = foundAfter(
    'household',
    'residents',
    'shared_food_budget',
  )('{n_residents} > 5 and {n_residents} < 3');

  it('is told once, and what depends on the question tells that it is only that', () => {
    expect(findings.map(({ message }) => message)).toEqual([
      'no interview reaches residents.shared_food_budget: its conditions are never true together',
      expect.stringMatching(/n_households, because shared_food_budget is never asked$/),
      expect.stringMatching(/n_members, because shared_food_budget is never asked$/),
    ]);
  });

  it('is mended where it stands and nowhere else, and the others lead there', () => {
    expect(remedies).toEqual([['remove-condition'], [], []]);
    const [{ code, file, path } = findings[0]!, ...others] = findings;
    expect(others.map(({ cause }) => cause)).toEqual([
      { code, file, path },
      { code, file, path },
    ]);
  });
});

describe('what reads a question that nobody is asked any more', () => {
  it('keeps its rules and its edits: no remedy takes them away', () => {
    const { findings, remedies } = foundAfter(
      'incident_details',
      'burglary',
      'hb_dwelling',
    )("{ev_present} = 'yes' and {ev_present} = 'no'");
    expect(findings.map(({ code }) => code)).toContain('unreachable');
    expect(
      findings.flatMap((finding, place) => (remedies[place]!.length > 0 ? [`${finding.file} ${finding.path}`] : [])),
    ).toHaveLength(1);
  });
});
