import { describe, expect, it } from 'vitest';
import {
  commentsIn,
  forInterview,
  InvalidInstrument,
  isSameJson,
  keptStatesIn,
  mappingsIn,
  parseInstrument,
  scenariosIn,
  withoutComments,
} from '#questionnaires';
import { instrumentFiles } from '../../support/instrument-files.ts';

const COMMENT = {
  id: 'c1',
  place: ['modules/incident.json', 'screens', 'event_when', 'questions', 'ev_month'],
  by: 'ana',
  at: '2026-11-27T10:00:00Z',
  text: 'Why the month alone?',
  resolved: false,
};

const DESIGN = {
  'design/scenarios.json': {
    scenarios: [
      {
        id: 'burgled',
        title: 'A burglary',
        respondent: { es: 'Ana', en: 'Ann' },
        seed: 'burgled',
        startedAt: '2026-11-24T10:05:00-05:00',
        answers: { burglary_5y: 'yes', burglary_ref: 'yes', burglary_times: 1 },
        expect: { asked: ['ev_month'], violations: [], crimes: { burglary: 1 }, iccs: { 'burglary.1': '050121' } },
      },
    ],
  },
  'design/translation.json': { fr: { 'questions.ev_place.text': 'reviewed 0a1b2c3d4e5f' } },
  'design/comments.json': { comments: [COMMENT] },
  'design/mappings.json': { '1.0.0': { variables: { old: 'new' }, codes: { new: { a: 'b' } } } },
};

const lacsi = instrumentFiles('lacsi-2018-r1');
const accompanied = { ...lacsi, ...DESIGN };

function findingsOf(files: Record<string, unknown>) {
  try {
    parseInstrument(files);
    return [];
  } catch (error) {
    if (!(error instanceof InvalidInstrument)) throw error;
    return error.findings.map(({ code, file, path }) => `${code} ${file} ${path}`);
  }
}

describe('what accompanies a questionnaire', () => {
  it('is read beside it, and is no part of what is asked', () => {
    expect(findingsOf(accompanied)).toEqual([]);
    expect(scenariosIn(accompanied)).toMatchObject([{ id: 'burgled', expect: { crimes: { burglary: 1 } } }]);
    expect(commentsIn(accompanied)).toEqual([COMMENT]);
    expect(keptStatesIn(accompanied).fr).toEqual({ 'questions.ev_place.text': 'reviewed 0a1b2c3d4e5f' });
    expect(mappingsIn(accompanied)['1.0.0']?.variables).toEqual({ old: 'new' });
    expect(JSON.stringify(parseInstrument(accompanied))).toBe(JSON.stringify(parseInstrument(forInterview(lacsi))));
  });

  it('stays where it is made: a tablet gets the questionnaire alone, and other people no comments', () => {
    const plain = forInterview(lacsi);
    expect(isSameJson(forInterview(accompanied) as never, plain as never)).toBe(true);
    expect(forInterview(plain)).toBe(plain);
    expect(Object.keys(withoutComments(accompanied))).not.toContain('design/comments.json');
    expect(Object.keys(withoutComments(accompanied))).toContain('design/scenarios.json');
  });

  it.each([
    ['wrong-shape design/scenarios.json scenarios[0].answers', 'scenarios', { scenarios: [{ id: 'a', title: 'a' }] }],
    [
      'wrong-shape design/scenarios.json scenarios[0].id',
      'scenarios',
      { scenarios: [{ id: 'A', title: 'a', answers: {} }] },
    ],
    ['wrong-shape design/scenarios.json ', 'scenarios', 'text'],
    [
      'wrong-shape design/scenarios.json scenarios[0].title',
      'scenarios',
      { scenarios: [{ id: 'a', title: {}, answers: {} }] },
    ],
    [
      'wrong-shape design/scenarios.json scenarios[0].title.es',
      'scenarios',
      { scenarios: [{ id: 'a', title: { es: '' }, answers: {} }] },
    ],
    [
      'wrong-shape design/scenarios.json scenarios[0].expect.askd',
      'scenarios',
      { scenarios: [{ id: 'a', title: 'a', answers: {}, expect: { askd: [] } }] },
    ],
    ['duplicate-name design/comments.json comments', 'comments', { comments: [COMMENT, COMMENT] }],
    ['wrong-shape design/comments.json comments[0].at', 'comments', { comments: [{ ...COMMENT, at: 'today' }] }],
    [
      'wrong-shape design/translation.json fr.questions.ev_place.text',
      'translation',
      { fr: { 'questions.ev_place.text': 'ok' } },
    ],
    ['wrong-shape design/translation.json fr.ev_place', 'translation', { fr: { ev_place: 'done 0a1b2c3d4e5f' } }],
    ['wrong-shape design/mappings.json first', 'mappings', { first: {} }],
    ['unknown-file design/notes.json ', 'notes', {}],
  ])('is a finding with its place where it is wrong: %s', (finding, file, content) => {
    expect(findingsOf({ ...lacsi, [`design/${file}.json`]: content })).toEqual([finding]);
  });

  it('that cannot be read is as if it were not there, and what else is wrong is said too', () => {
    const broken = { ...lacsi, 'design/comments.json': { comments: 1 } };
    expect(commentsIn(broken)).toEqual([]);
    const findings = findingsOf({ ...broken, 'modules/roster.json': { form: 'roster' } });
    expect(findings).toEqual(
      expect.arrayContaining([
        'wrong-shape design/comments.json comments',
        expect.stringMatching(/^wrong-shape modules\/roster.json/),
      ]),
    );
  });
});
