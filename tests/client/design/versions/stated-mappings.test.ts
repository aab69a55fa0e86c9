import { describe, expect, it } from 'vitest';
import { applyOperations, type DraftFiles } from '#questionnaires';
import { type VersionQuestion, versionDesk } from '../../../../client/design/versions/version-desk.ts';
import { instrumentFiles } from '../../../support/instrument-files.ts';
import { eachText, list } from '../../../support/mutations/judging.ts';
import type { Json } from '../../../support/mutations/mutation.ts';

const lacsi = instrumentFiles('lacsi-2018-r1') as DraftFiles;
const { version } = lacsi['manifest.json'] as unknown as { version: string };
const asked: VersionQuestion = { kind: 'changes', language: 'en' };

/** What the page of versions shows of a draft that goes on from LACSI, with what it states. */
function shown(later: DraftFiles, stated?: object) {
  const files = stated ? { ...later, 'design/mappings.json': { [version]: stated } } : later;
  const answer = versionDesk()({ earlier: lacsi, later: files as DraftFiles }, asked);
  if (answer.kind !== 'changes') throw new Error(answer.kind);
  return answer;
}

describe('a mapping that is stated in a draft', () => {
  const renamed = applyOperations(lacsi, [
    { do: 'rename', what: 'question', from: 'access_barrier', to: 'gate_or_guard' },
  ]).files;
  const mapping = { variables: { access_barrier: 'gate_or_guard' } };

  it('is shown with its change, also after the question was reworded in every language', () => {
    const reworded = structuredClone(renamed) as Json;
    eachText(reworded, (texts) => Object.assign(texts.questions.gate_or_guard, { text: 'Quite another sentence' }));
    const { changes, otherMappings } = shown(reworded, mapping);
    expect(changes.map(({ verdict, because }) => `${verdict} ${because}`)).toEqual([
      'breaks observed-wording',
      'mapped variable-renamed',
    ]);
    expect(changes[1]?.mapping).toMatchObject({ of: 'variable', stated: 'gate_or_guard' });
    expect(otherMappings).toEqual([]);
  });

  it('is shown apart where what it names is not there any more, so that it can be taken back', () => {
    const { otherMappings, problems } = shown(lacsi, {
      ...mapping,
      codes: { dwelling_class: { house: 'zzz' } },
    });
    expect(otherMappings).toMatchObject([
      { path: 'variables.access_barrier', unmapped: { variable: 'access_barrier' }, variables: [] },
      { path: 'codes.dwelling_class.house', unmapped: { code: 'house' }, variables: ['dwelling_class'] },
    ]);
    expect(problems.map(({ code }) => code)).toEqual(['unknown-new-variable', 'name-again', 'unknown-new-code']);
  });
});

describe('answers with other numbers in data files', () => {
  const withBoat = structuredClone(lacsi) as Json;
  list(withBoat, 'tenure').splice(1, 0, 'boat');
  eachText(withBoat, (texts) => Object.assign(texts.choices.tenure, { boat: 'A boat' }));

  it('can be stated to be the same where no answer went', () => {
    const found = shown(withBoat).changes.find(({ because }) => because === 'numbers-in-files');
    expect([found?.verdict, found?.mapping?.of, found?.mapping?.stated]).toEqual(['mapping', 'numbers', undefined]);
    const codes = (lacsi['modules/lists.json'] as Json).lists.tenure.slice(1) as string[];
    const same = { codes: { tenure: Object.fromEntries(codes.map((code) => [code, code])) } };
    const { changes, otherMappings, problems } = shown(withBoat, same);
    expect(changes.find(({ because }) => because === 'numbers-in-files')?.verdict).toBe('mapped');
    expect([otherMappings, problems]).toEqual([[], []]);
  });

  it('are mapped as soon as each answer that went is', () => {
    const merged = structuredClone(lacsi) as Json;
    const [first, second] = list(merged, 'tenure') as [string, string];
    list(merged, 'tenure').splice(0, 1);
    eachText(merged, (texts) => delete texts.choices.tenure[first]);
    const verdicts = (stated?: object) =>
      shown(merged, stated)
        .changes.filter(({ verdict }) => verdict.startsWith('mapp'))
        .map(({ verdict, because, mapping }) => `${verdict} ${because}${mapping ? ' to state' : ''}`);
    expect(verdicts()).toEqual(['mapping answer-gone to state', 'mapping numbers-in-files']);
    expect(verdicts({ codes: { tenure: { [first]: second } } })).toEqual([
      'mapped answer-gone to state',
      'mapped numbers-in-files',
    ]);
  });
});
