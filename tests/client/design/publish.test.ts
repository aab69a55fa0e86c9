import { describe, expect, it } from 'vitest';
import { applyOperations, type DraftFiles, type Finding, findingKey } from '#questionnaires';
import { proposedVersion, versionStep } from '../../../client/design/publish/proposed-version.ts';
import {
  groupedWarnings,
  NOTHING_SAID,
  obstaclesOf,
  reasonsToSend,
  withReasonForAll,
} from '../../../client/design/publish/publication.ts';
import { whatsNew } from '../../../client/design/publish/whats-new.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';

const finding = (code: Finding['code'], path: string, severity: Finding['severity'] = 'warning'): Finding => ({
  code,
  severity,
  file: 'modules/incident.json',
  path,
  message: 'it is so',
  remedy: 'change it',
});

const LONG = finding('long-name', 'screens[0]');
const UNUSED = [finding('unused-list', 'a'), finding('unused-list', 'b')];

describe('the number that is proposed', () => {
  it('grows by what the changes do to comparability', () => {
    expect(versionStep([])).toBe('patch');
    expect(versionStep([{ verdict: 'safe', kind: 'translation' }])).toBe('patch');
    expect(versionStep([{ verdict: 'safe', kind: 'question' }])).toBe('minor');
    expect(versionStep([{ verdict: 'mapping', kind: 'text' }])).toBe('minor');
    expect(
      versionStep([
        { verdict: 'safe', kind: 'text' },
        { verdict: 'breaks', kind: 'text' },
      ]),
    ).toBe('major');
  });

  it('comes after the highest that is published, whatever their order', () => {
    expect(proposedVersion('patch', [])).toBe('1.0.0');
    expect(proposedVersion('major', ['1.9.0', '1.10.2', '1.2.0'])).toBe('2.0.0');
    expect(proposedVersion('minor', ['1.9.0', '1.10.2', '1.2.0'])).toBe('1.11.0');
    expect(proposedVersion('patch', ['1.9.0', '1.10.2', 'first'])).toBe('1.10.3');
  });
});

describe('what keeps a draft from being published', () => {
  const ready = {
    said: { ...NOTHING_SAID, note: 'New' },
    isNamed: true,
    isVersion: true,
    isSaved: true,
    found: [],
    failing: 0,
  };

  it('is nothing when it is saved, looked through, numbered and described', () => {
    expect(obstaclesOf(ready)).toEqual([]);
  });

  it('is what waits, what is wrong and what is not said', () => {
    expect(obstaclesOf({ ...ready, isSaved: false })).toEqual(['not-saved']);
    expect(obstaclesOf({ ...ready, found: undefined })).toEqual(['looking']);
    expect(obstaclesOf({ ...ready, failing: undefined })).toEqual(['looking']);
    expect(obstaclesOf({ ...ready, isNamed: false, isVersion: false, said: NOTHING_SAID })).toEqual([
      'id',
      'version',
      'note',
    ]);
    expect(obstaclesOf({ ...ready, found: [finding('missing-text', 'x', 'error')], failing: undefined })).toEqual([
      'errors',
    ]);
  });

  it('is a warning without a reason of its own, and a scenario that fails without one', () => {
    const found = [LONG, ...UNUSED];
    expect(obstaclesOf({ ...ready, found, failing: 1 })).toEqual(['reasons', 'despite']);
    const one = {
      ...ready.said,
      reasons: { [findingKey(LONG)]: 'it is read by a program', [findingKey(UNUSED[0]!)]: ' ' },
    };
    expect(obstaclesOf({ ...ready, found, said: one })).toEqual(['reasons']);
    const all = withReasonForAll(one, UNUSED, 'comes next year');
    expect(obstaclesOf({ ...ready, found, failing: 1, said: { ...all, despite: 'known' } })).toEqual([]);
    expect(reasonsToSend(all, groupedWarnings([LONG]))).toEqual([
      { key: findingKey(LONG), reason: 'it is read by a program' },
    ]);
  });

  it('groups warnings by kind, once each place, and leaves a reason that is given', () => {
    const groups = groupedWarnings([UNUSED[0]!, LONG, UNUSED[1]!, UNUSED[1]!, finding('missing-text', '', 'error')]);
    expect(groups.map(({ code, warnings }) => [code, warnings.length])).toEqual([
      ['unused-list', 2],
      ['long-name', 1],
    ]);
    const kept = withReasonForAll({ ...NOTHING_SAID, reasons: { [findingKey(LONG)]: 'own' } }, [LONG], 'other');
    expect(kept.reasons).toEqual({ [findingKey(LONG)]: 'own' });
  });
});

describe('what is new in a draft', () => {
  const files = instrumentFiles('lacsi-2018-r1') as DraftFiles;
  const texts = Object.fromEntries(Object.entries(files).map(([file, content]) => [file, JSON.stringify(content)]));

  it('is nothing at first, then what the diff says, and unknown while there are errors', () => {
    const compare = whatsNew();
    expect(compare(texts, files, 'es')).toEqual([]);
    const at = ['texts/es.json', 'questions', 'n_households', 'text'];
    const was = (files['texts/es.json'] as { questions: Record<string, { text: string }> }).questions.n_households!
      .text;
    const reworded = applyOperations(files, [
      { do: 'set', at, was, to: '¿Cuántos hogares comparten este gasto?' },
    ]).files;
    expect(compare(texts, reworded, 'es')).toMatchObject([
      { kind: 'translation', subject: expect.stringContaining('n_households') },
    ]);
    expect(compare(texts, { ...files, 'modules/lists.json': {} }, 'es')).toBeUndefined();
  });
});
