import { describe, expect, it } from 'vitest';
import { type DraftFiles, type Json, type Operation, valueAt } from '#questionnaires';
import { applyOperations } from '../../../questionnaires/edit/apply-operation.ts';
import { TINY_FILES } from '../../support/design/tiny-files.ts';

const COMMENTS = 'design/comments.json';
const STATES = 'design/translation.json';
const MAPPINGS = 'design/mappings.json';

const comment = (id: string): Json => ({ id, place: ['modules/home.json'], by: id, at: '', text: id, resolved: false });
const begun = (file: string, item: Json): Operation => ({ do: 'add', into: [], name: file, item });
const first = (id: string) => begun(COMMENTS, { comments: [comment(id)] });
const done = (files: DraftFiles, ...operations: Operation[]) => applyOperations(files, operations);

describe('what accompanies a questionnaire, begun by two at once', () => {
  const ana = done(TINY_FILES, first('ana'));
  const both = done(ana.files, first('bea'));

  it('has what both wrote', () => {
    expect(both.files[COMMENTS]).toEqual({ comments: [comment('ana'), comment('bea')] });
  });

  it('keeps what others wrote where somebody takes back, in whatever order, and does again what was there', () => {
    const without = done(both.files, ...ana.inverse);
    expect(without.files[COMMENTS]).toEqual({ comments: [comment('bea')] });
    expect(done(without.files, ...without.inverse).files).toEqual(both.files);
    expect(done(both.files, ...both.inverse).files).toEqual(ana.files);
    expect(done(without.files, ...both.inverse).files[COMMENTS]).toEqual({ comments: [] });
    expect(done(ana.files, ...ana.inverse).files).toEqual(TINY_FILES);
  });

  it('does not take back what somebody changed since', () => {
    const settled = done(both.files, {
      do: 'set',
      at: [COMMENTS, 'comments', 'ana', 'resolved'],
      to: true,
      was: false,
    });
    expect(() => done(settled.files, ...ana.inverse)).toThrow(/comments > ana: changed/);
  });

  it('takes states of texts and mappings of both, and leaves the choice where both say something of one', () => {
    const state = (said: string) => ({ state: said, source: '0' });
    const states = done(TINY_FILES, begun(STATES, { en: { 'questions.q_first.text': state('done') } })).files;
    const more = done(states, begun(STATES, { en: { 'questions.q_second.text': state('done') }, pt: {} })).files;
    expect(more[STATES]).toEqual({
      en: { 'questions.q_first.text': state('done'), 'questions.q_second.text': state('done') },
      pt: {},
    });
    const other = begun(STATES, { en: { 'questions.q_first.text': state('reviewed') } });
    expect(() => done(states, other)).toThrow(/q_first\.text: taken/);
    const mapped = done(TINY_FILES, begun(MAPPINGS, { '1.0.0': { codes: { q_first: { a: 'b' } } } })).files;
    const mapping = begun(MAPPINGS, { '1.0.0': { codes: { q_first: { c: 'b' } }, variables: { q_old: 'q_first' } } });
    expect(valueAt(done(mapped, mapping).files, [MAPPINGS, '1.0.0'])).toEqual({
      codes: { q_first: { a: 'b', c: 'b' } },
      variables: { q_old: 'q_first' },
    });
    expect(() => done(mapped, begun(MAPPINGS, { '1.0.0': { codes: { q_first: { a: 'd' } } } }))).toThrow(/a: taken/);
  });

  it('is another thing than a part of the questionnaire, which there is once', () => {
    expect(() => done(TINY_FILES, begun('modules/home.json', { form: 'home', screens: [] }))).toThrow(/taken/);
    const again: Operation = { do: 'add', into: [COMMENTS, 'comments'], item: { id: 'ana', text: 'other' } };
    expect(() => done(both.files, again)).toThrow(/ana: taken/);
  });
});
