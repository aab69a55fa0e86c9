import { describe, expect, it } from 'vitest';
import { remarkInWords, remarkLine, remarksCsv, xlsformToInstrument } from '#questionnaires';
import { carriedInEnglish } from '../../../questionnaires/xlsform/words/english.ts';
import { carriedInFrench } from '../../../questionnaires/xlsform/words/french.ts';
import { carriedInPortuguese } from '../../../questionnaires/xlsform/words/portuguese.ts';
import { carriedInSpanish } from '../../../questionnaires/xlsform/words/spanish.ts';
import { CONSTRUCTS, workbookOf } from './constructs.ts';

const HEADS = ['type', 'name', 'label::English (en)', 'relevant'];

/** What is said of one question with a condition. */
function saidOf(relevant: string) {
  const rows = [HEADS, ['text', 'first', 'First?'], ['text', 'second', 'Second?', relevant]];
  return xlsformToInstrument([{ name: 'survey', rows }], { id: 'form' }).report.find(({ row }) => row === 3)!;
}

describe('the report of an XLSForm', () => {
  it('has every sentence in four languages, each its own', () => {
    const all = [carriedInEnglish, carriedInSpanish, carriedInPortuguese, carriedInFrench];
    for (const { remarks } of all) expect(Object.keys(remarks)).toEqual(Object.keys(carriedInEnglish.remarks));
    const said = Object.values(CONSTRUCTS).flatMap(
      (construct) => xlsformToInstrument(workbookOf(construct), { id: 'form' }).report,
    );
    const codes = new Set(said.map((remark) => remark.said.code));
    expect(codes.size).toBeGreaterThan(40);
    for (const remark of said) {
      const sentences = all.map(({ code }) => remarkInWords(remark, code).message);
      expect(new Set(sentences).size).toBe(all.length);
      for (const sentence of sentences) expect(sentence).toMatch(/^(?!.*(undefined|\[object)).+\.$/s);
    }
  });

  it('says in the language of the reader why a condition cannot stay', () => {
    const pattern = saidOf('regex($' + "{first}, 'x')");
    expect(remarkLine(pattern)).toBe(
      'lost: survey, row 3, column D (relevant): This cannot be said in Cifra, because it compares a text with a pattern (regex). The question is asked of everybody who comes there.',
    );
    expect(remarkLine(pattern, 'es')).toBe(
      'no se pasa: survey, fila 3, columna D (relevant): Esto no se puede decir en Cifra: compara un texto con un patrón (regex). La pregunta se hace a quien llegue a ella.',
    );
    // What the questionnaire's own check found stands in the sentence, in the same language.
    const ofItself = saidOf('$' + "{second} = 'x'");
    expect(remarkInWords(ofItself, 'en').message).toContain('depends on its own answer');
    expect(remarkInWords(ofItself, 'fr').message).toMatch(/^Ceci ne pouvait pas rester\s: .*réponse/);
    expect(remarkInWords(ofItself, 'pt').message).not.toContain('its own');
    // A language that has no words reads English, and says so.
    expect(remarkInWords(pattern, 'qu').language).toBe('en');
    expect(remarksCsv([pattern], 'pt')).toContain('Isto não pode ser dito no Cifra');
  });
});
