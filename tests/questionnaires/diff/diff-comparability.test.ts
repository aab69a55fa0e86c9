import { describe, expect, it } from 'vitest';
import { diffInstruments, parseInstrument } from '#questionnaires';
import {
  changesAfter,
  find,
  inEveryLanguage,
  type Json,
  removeQuestion,
  sentencesAfter,
} from '../../support/changed-instrument.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';

describe('what a change does to figures before and after', () => {
  it('the country’s words in one language are a translation, in all of them another text', () => {
    const fills = (change: (fill: Json) => void) =>
      sentencesAfter((files) => {
        change(files['manifest.json'].fills.country);
      });
    expect(fills((fill) => Object.assign(fill, { es: 'la república' }))).toEqual([
      expect.stringMatching(
        /^translation: The Spanish words of the fill country changed while English and Portuguese did not: “la república” instead of “.+”\.$/,
      ),
    ]);
    expect(fills((fill) => Object.assign(fill, { es: 'x', en: 'y', pt: 'z' }))).toEqual([
      expect.stringMatching(/^text: The words of the fill country changed in every language: “y” instead of “.+”\.$/),
    ]);
  });

  it('version 1.1.0 loses nobody by not asking twice, and says which crimes are counted otherwise', () => {
    const published = parseInstrument(instrumentFiles('lacsi-2018-r1-1.0.0'));
    const changes = diffInstruments(published, parseInstrument(instrumentFiles('lacsi-2018-r1')));
    const about = (subject: string) => changes.filter((change) => change.subject === subject);
    const askedOnce = changes.filter(({ sentence }) => sentence.includes('when the same event was told before'));
    expect(askedOnce.filter(({ breaksComparability }) => breaksComparability).map(({ subject }) => subject)).toEqual([
      // Of every crime, no longer of the household's alone: a report by somebody else makes more of them reported.
      'rep_formal_other',
      // Of a sexual offence by message nobody was there.
      'ev_present',
    ]);
    // Its condition moved from the screen to the question.
    expect(about('of_influence').filter(({ kind }) => kind === 'routing')).toEqual([]);
    const breaking = changes.filter(({ breaksComparability }) => breaksComparability).map(({ sentence }) => sentence);
    // A crime of a module that is on in neither.
    expect(changes).toContainEqual(
      expect.objectContaining({
        sentence: 'Incidents of the crime “Attempted burglary” now count as “Burglary”, attempted.',
        verdict: 'safe',
      }),
    );
    expect(breaking).toContain('Counted are (unitOfCount) of the crime “Extortion” is now demand; before, incident.');
    expect(changes.map(({ sentence }) => sentence)).not.toContainEqual(expect.stringContaining('takes any number'));
  });

  it('a new state is reported once, and so is one that is gone', () => {
    const lacsi = instrumentFiles('lacsi-2018-r1') as Json;
    const withIsland = structuredClone(lacsi);
    withIsland['manifest.json'].states.push({ code: '77', name: { es: 'Isla', en: 'Island', pt: 'Ilha', fr: 'Île' } });
    const smaller = parseInstrument(lacsi);
    const larger = parseInstrument(withIsland);
    const sentences = (changes: ReturnType<typeof diffInstruments>) =>
      changes.map(({ sentence, breaksComparability = false }) => [sentence, breaksComparability]);
    expect(sentences(diffInstruments(smaller, larger))).toEqual([['The state 77 (“Island”) is new.', false]]);
    expect(sentences(diffInstruments(larger, smaller))).toEqual([['The state 77 (“Island”) is gone.', false]]);
  });

  const breaking: [string, boolean, (files: Json) => void][] = [
    ['a question that is gone', true, (files) => removeQuestion(files, 'member', 'm_sex')],
    [
      'an answer that is gone, which a mapping can mend',
      false,
      (files) => files['modules/lists.json'].lists.safety.pop(),
    ],
    [
      'an answer between those of a scale',
      true,
      (files) => {
        files['modules/lists.json'].lists.safety.push('none');
        inEveryLanguage(files, (texts) => Object.assign(texts.choices.safety, { none: 'neither' }));
      },
    ],
    ['a narrower range', true, (files) => Object.assign(find(files, 'household', 'n_residents'), { max: 20 })],
    ['a wider range', false, (files) => Object.assign(find(files, 'household', 'n_residents'), { max: 50 })],
    [
      'a condition more',
      true,
      (files) =>
        Object.assign(find(files, 'incident', 'ev_weapon'), {
          visibleIf: "{ev_present} = 'yes' and {n_residents} > 1",
        }),
    ],
    ['a condition less', false, (files) => delete find(files, 'incident', 'ev_weapon').visibleIf],
    [
      'an alternative more',
      false,
      (files) =>
        Object.assign(find(files, 'incident', 'ev_weapon'), { visibleIf: "{ev_present} = 'yes' or {n_residents} > 1" }),
    ],
    ['another period', true, (files) => Object.assign(files['manifest.json'].referencePeriod, { months: 6 })],
    [
      'another way of asking about crimes',
      true,
      (files) => Object.assign(files['manifest.json'], { screeners: 'per_crime' }),
    ],
    ['older people only', true, (files) => Object.assign(files['manifest.json'].selection, { minimumAge: 21 })],
    ['another draw', true, (files) => Object.assign(files['manifest.json'].selection, { method: 'last_birthday' })],
    [
      'another wording',
      true,
      (files) => inEveryLanguage(files, (texts) => Object.assign(texts.questions.m_sex, { text: 'Sex?' })),
    ],
    ['a crime no longer asked', true, (files) => Object.assign(files['crime-types.json'].crimes[1], { active: false })],
  ];
  it.each(breaking)('%s breaks comparability: %s', (_, breaks, change) => {
    const [first] = changesAfter(change);
    expect(first?.breaksComparability ?? false, first?.sentence).toBe(breaks);
  });

  it('what breaks comparability comes first, whatever its kind', () => {
    const changes = changesAfter((files) => {
      inEveryLanguage(files, (texts) => Object.assign(texts.questions.m_sex, { text: 'Sex?' }));
      find(files, 'household', 'n_residents').max = 50;
      files['crime-types.json'].crimes[1].active = false;
    });
    expect(changes.map(({ kind }) => kind)).toEqual(['crime', 'text', 'options']);
  });
});
