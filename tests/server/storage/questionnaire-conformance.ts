import { expect, it } from 'vitest';
import { packJson, textsHash, unpackTexts } from '../../../server/files/pack-texts.ts';
import type { ChangesToKeep, NewVersion } from '../../../server/storage/questionnaires/questionnaire-store.ts';
import type { Store } from '../../../server/storage/store.ts';
import { act, lastKey, received } from './conformance-cases.ts';

/** Lines that end in both ways, a byte order mark, letters of four bytes: all of it has to come back. */
const TEXTS = { 'manifest.json': '\uFEFF{ "id": "survey-a" }\r\n', 'texts/es.json': '{"a":"ñ😀"}' };

const version = (number: string, changes: Partial<NewVersion> = {}): NewVersion => ({
  id: 'survey-a',
  version: number,
  sha256: textsHash(TEXTS),
  title: { es: 'Encuesta' },
  note: 'the first',
  author: 'diego',
  began: null,
  reasons: [{ key: 'unused-text texts/es.json', reason: 'for later' }],
  files: packJson(TEXTS),
  ...changes,
});

const DRAFT = '6f1f9b3a-0000-4000-8000-000000000001';
const OTHER = '6f1f9b3a-0000-4000-8000-000000000002';

const beginning = {
  draft: DRAFT,
  questionnaire: 'survey-a',
  from: { id: 'survey-a', version: '1.0.0' },
  title: { es: 'Encuesta' },
  began: packJson(TEXTS),
};

const change = (id: string, by = 'diego', takesBack?: string) => ({
  id,
  by,
  at: act.at,
  operations: [{ do: 'set' as const, at: ['manifest.json', 'note'], to: id, was: 'x\u0000' }],
  inverse: [],
  ...(takesBack === undefined ? {} : { takesBack }),
});

const keeping = (after: number, ids: readonly string[], more: Partial<ChangesToKeep> = {}): ChangesToKeep => ({
  draft: DRAFT,
  after,
  changes: ids.map((id) => change(id)),
  questionnaire: 'survey-b',
  title: { es: 'Otra' },
  snapshot: undefined,
  ...more,
});

/** How every engine keeps the versions and the drafts of questionnaires. */
export function questionnaireConformance(current: () => Store): void {
  const keep = (...of: Parameters<typeof keeping>) => current().keepChanges(keeping(...of), '2026-11-24T15:00:01.000Z');

  it('a published version keeps its bytes, has the next number, and nothing takes its place', async () => {
    expect(await current().importVersion(version('1.0.0'), act)).toBe('added');
    expect(await current().importVersion(version('1.0.0', { note: 'again' }), act)).toBe('same');
    expect(await current().importVersion(version('1.0.0', { sha256: 'other' }), act)).toBe('differs');
    const origin = { id: 'survey-a', version: '1.0.0' };
    const { author: _, ...ofFolder } = version('0.9.0', { origin, began: origin });
    expect(await current().importVersion(ofFolder, act)).toBe('added');
    const [first, second, ...others] = await current().publishedVersions();
    expect(others).toEqual([]);
    expect(first).toEqual({
      id: 'survey-a',
      version: '1.0.0',
      number: 1,
      sha256: textsHash(TEXTS),
      title: { es: 'Encuesta' },
      note: 'the first',
      author: 'diego',
      publishedAt: act.at,
      began: null,
    });
    expect(second).toMatchObject({ version: '0.9.0', number: 2, origin, began: origin });
    expect(second).not.toHaveProperty('author');
    expect(unpackTexts((await current().versionFiles('survey-a', '1.0.0'))!)).toEqual(TEXTS);
    expect(await current().versionFiles('survey-a', '2.0.0')).toBeUndefined();
  });

  it('interviews of a version are those that count and came before an instant, so many at most', async () => {
    const among = (before: string, most = 10, version = '1.0.0') =>
      current().interviewsOfVersion('lacsi-2018-r1', version, { before, most });
    await current().receiveSubmission(received());
    const counted = lastKey();
    const held = [{ code: 'not-asked' as const, severity: 'hard' as const, form: 'control', name: 'x', params: {} }];
    const judged = { violations: held, forms: [], answers: {} };
    await current().receiveSubmission(received({ id: 'interview-2', caseId: 'A-2', content: 'held', judged }));
    expect(await among('9999')).toEqual([counted]);
    expect(await among(act.at)).toEqual([]);
    expect(await among('9999', 0)).toEqual([]);
    expect(await among('9999', 10, '2.0.0')).toEqual([]);
  });

  it('a draft that is begun twice is one, and is of who began it', async () => {
    expect(await current().beginQuestionnaireDraft(beginning, act)).toBe('begun');
    expect(await current().beginQuestionnaireDraft(beginning, act)).toBe('again');
    expect(await current().beginQuestionnaireDraft(beginning, { ...act, by: 'other' })).toBe('draft-exists');
    const others = packJson({ ...TEXTS, 'manifest.json': '{}' });
    expect(await current().beginQuestionnaireDraft({ ...beginning, began: others }, act)).toBe('draft-exists');
    expect(await current().questionnaireDrafts()).toEqual([
      {
        draft: DRAFT,
        questionnaire: 'survey-a',
        from: { id: 'survey-a', version: '1.0.0' },
        title: { es: 'Encuesta' },
        startedBy: 'elena',
        startedAt: act.at,
        seq: 0,
        changedAt: act.at,
        state: 'open',
      },
    ]);
    expect(unpackTexts((await current().draftBeginning(DRAFT))!)).toEqual(TEXTS);
  });

  it('a questionnaire of its own takes no name of another one, published or worked on', async () => {
    const own = { ...beginning, isOwn: true };
    await current().importVersion(version('1.0.0'), act);
    expect(await current().beginQuestionnaireDraft(own, act)).toBe('name-taken');
    const free = { ...own, questionnaire: 'survey-b' };
    const [one, other] = await Promise.all(
      [DRAFT, OTHER].map((draft) => current().beginQuestionnaireDraft({ ...free, draft }, act)),
    );
    expect([one, other].sort()).toEqual(['begun', 'name-taken']);
  });

  it('changes are kept in their order, each once, and only after the last one that was seen', async () => {
    expect(await keep(0, ['a'])).toBe('unknown-draft');
    await current().beginQuestionnaireDraft(beginning, act);
    expect(await keep(0, ['a', 'b'])).toBe('done');
    expect(await keep(0, ['c'])).toBe('behind');
    expect(await keep(3, ['c'])).toBe('behind');
    expect(await keep(2, ['c', 'a'])).toBe('behind');
    const many = await Promise.all(Array.from({ length: 10 }, (_, n) => keep(2, [`d${n}`])));
    expect(many.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect((await current().changesAfter(DRAFT, 1, 10)).map(({ seq }) => seq)).toEqual([2, 3]);
    expect(await current().changesAfter(DRAFT, 0, 1)).toEqual([{ seq: 1, ...change('a') }]);
    expect((await current().changesOf(DRAFT, ['b', 'nowhere', 'a'])).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(await current().changesOf(DRAFT, [])).toEqual([]);
    expect(await current().questionnaireDraft(DRAFT)).toMatchObject({ seq: 3, questionnaire: 'survey-b' });
  });

  it('a person is told of the own changes, and what took back what', async () => {
    await current().beginQuestionnaireDraft(beginning, act);
    const changes = [change('a'), change('b', 'petra'), change('c', 'diego', 'a')];
    await keep(0, [], { changes });
    expect(await current().stepsOf(DRAFT, 'diego')).toEqual([
      { id: 'a', by: 'diego' },
      { id: 'c', by: 'diego', takesBack: 'a' },
    ]);
  });

  it('a draft is kept as it stands now and then', async () => {
    await current().beginQuestionnaireDraft(beginning, act);
    expect(await current().draftSnapshot(DRAFT)).toBeUndefined();
    await keep(0, ['a', 'b'], { snapshot: Buffer.from('two') });
    await keep(2, ['c'], { snapshot: Buffer.from('three') });
    const { seq, files } = (await current().draftSnapshot(DRAFT))!;
    expect([seq, Buffer.from(files).toString()]).toEqual([3, 'three']);
  });

  it('publishing keeps the last change, makes the version and closes the draft, or does nothing', async () => {
    await current().beginQuestionnaireDraft(beginning, act);
    await current().importVersion(version('1.0.0'), act);
    const publish = (after: number, number: string) =>
      current().publishQuestionnaireDraft(keeping(after, ['last']), version(number), act);
    expect(await publish(0, '1.0.0')).toBe('taken');
    expect(await publish(0, '0.9.0')).toBe('not-higher');
    expect(await publish(1, '1.1.0')).toBe('behind');
    expect((await current().changesAfter(DRAFT, 0, 10)).length).toBe(0);
    expect((await Promise.all([publish(0, '1.1.0'), publish(0, '1.1.0')])).sort()).toEqual(['done', 'draft-closed']);
    expect(await current().questionnaireDraft(DRAFT)).toMatchObject({ state: 'published', seq: 1 });
    expect((await current().publishedVersions()).map((one) => one.version)).toEqual(['1.0.0', '1.1.0']);
    expect(await keep(1, ['late'])).toBe('draft-closed');
    expect(await current().discardQuestionnaireDraft(DRAFT, act)).toBe('draft-closed');
    const lines = (await current().audit()).filter(({ action }) => action === 'questionnaire-published');
    expect(lines.map(({ by }) => by)).toEqual(['elena', 'elena']);
  });

  it('a draft that is given up takes no change, and its log stays', async () => {
    expect(await current().discardQuestionnaireDraft(DRAFT, act)).toBe('unknown-draft');
    await current().beginQuestionnaireDraft(beginning, act);
    await keep(0, ['a']);
    expect(await current().discardQuestionnaireDraft(DRAFT, act)).toBe('done');
    expect(await current().discardQuestionnaireDraft(DRAFT, act)).toBe('done');
    expect(await keep(1, ['b'])).toBe('draft-closed');
    expect(await current().changesAfter(DRAFT, 0, 10)).toHaveLength(1);
    expect(await current().questionnaireDrafts()).toEqual([]);
    const lines = (await current().audit()).filter(({ action }) => action === 'questionnaire-draft-discarded');
    expect(lines).toHaveLength(1);
  });
}
