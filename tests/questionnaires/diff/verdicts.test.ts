import { describe, expect, it } from 'vitest';
import { type Change, diffInstruments, type Instrument, InvalidInstrument, parseInstrument } from '#questionnaires';
import { VERDICT_BY_REASON } from '../../../questionnaires/diff/reasons.ts';
import { isTypographical } from '../../../questionnaires/diff/typographical.ts';
import { reasonWords } from '../../../questionnaires/diff/words/reason-in-words.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { judgedAskings, judgedWordings } from '../../support/mutations/judged-askings.ts';
import { judgedAnswers, judgedSettings } from '../../support/mutations/judged-settings.ts';
import type { JudgedMutation } from '../../support/mutations/judging.ts';
import type { Json } from '../../support/mutations/mutation.ts';

const lacsi = parseInstrument(instrumentFiles('lacsi-2018-r1'));

function parsed(files: Json): Instrument {
  try {
    return parseInstrument(files);
  } catch (error) {
    if (!(error instanceof InvalidInstrument)) throw error;
    throw new Error(error.findings.map(({ file, path, message }) => `${file} ${path}: ${message}`).join('\n'));
  }
}

const judgedMutations = [...judgedWordings, ...judgedAskings, ...judgedAnswers, ...judgedSettings];

/** Every seventh together: one questionnaire has several changes, and each has to be named. */
const BATCHES = 7;
const batches = Array.from({ length: BATCHES }, (_, batch) =>
  judgedMutations.filter((__, place) => place % BATCHES === batch),
);

function judgedAfter(mutations: readonly JudgedMutation[]): readonly Change[] {
  const files: Json = structuredClone(instrumentFiles('lacsi-2018-r1'));
  for (const { change } of mutations) change(files);
  return diffInstruments(lacsi, parsed(files));
}

describe.each(batches.map((mutations) => ({ mutations })))('what a change does to figures', ({ mutations }) => {
  const told = () => judgedAfter(mutations).map((one) => `${one.verdict} ${one.because} ${one.subject}`);
  let lines: string[] | undefined;
  it.each(mutations)('$kind: $verdict', ({ verdict, because, subject }) => {
    lines ??= told();
    expect(
      lines.some((line) => line.startsWith(`${verdict} ${because} ${subject}`)),
      lines.join('\n'),
    ).toBe(true);
  });
});

describe('the verdicts on changes', () => {
  it('the corpus has every verdict, and at least fifty kinds of change', () => {
    expect(new Set(judgedMutations.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(50);
    expect(new Set(judgedMutations.map(({ verdict }) => verdict))).toEqual(new Set(['breaks', 'mapping', 'safe']));
  });

  it('what breaks comparability comes first, then what needs a mapping, the reference period before all', () => {
    const kinds = ['another reference period', 'an answer that is gone', 'a wider range', 'an instruction'];
    const changes = judgedAfter(judgedMutations.filter(({ kind }) => kinds.includes(kind)));
    expect(changes.map(({ verdict }) => verdict)).toEqual(['breaks', 'mapping', 'safe', 'safe']);
  });

  it('every reason is a sentence in four languages, and none is told twice', () => {
    for (const language of ['es', 'en', 'pt', 'fr']) {
      const { reasons } = reasonWords(language);
      expect(new Set(Object.values(reasons)).size).toBe(Object.keys(VERDICT_BY_REASON).length);
      for (const sentence of Object.values(reasons)) expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
    }
  });

  it.each([
    ['¿Cuál es su  edad?', '¿cuál es su edad?', true],
    ['¿Tiene “vehículo”?', '¿Tiene "vehiculo"?', true],
    ['Sí, señor.', 'Si, señor.', false],
    ['¿Esta segura?', '¿Está segura?', false],
    ['¿Tiene caña?', '¿Tiene cana?', false],
    ['Did it happen?', 'It did happen?', false],
    ['Did it happen?', 'Did it happen.', false],
    ['Did it happen? Say yes or no.', 'Did it happen? Say yes or no?', false],
    ['Did it happen? Say yes or no.', 'Did it happen. Say yes or no?', false],
    ['¿Le pasó?', 'Le pasó?', false],
    ['Cela est-il arrivé ?', 'Cela est-il arrivé?', true],
    ['In the last 12 months', 'In the last 6 months', false],
    ['Were you {crime}?', 'Were you {Crime}?', false],
    ['Lost 1,000 pesos', 'Lost 10,00 pesos', false],
  ])('“%s” and “%s” are the same words: %s', (before, after, isSame) => {
    expect(isTypographical(before, after)).toBe(isSame);
  });
});
