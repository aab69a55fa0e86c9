import { describe, expect, it } from 'vitest';
import { diffInstruments, parseInstrument } from '#questionnaires';
import { instrumentFiles } from '../../support/instrument-files.ts';

const earlier = parseInstrument(instrumentFiles('lacsi-2018-r1-1.0.0'));
const later = parseInstrument(instrumentFiles('lacsi-2018-r1'));

/** Words around names and quoted texts that a sentence of another language would show. */
const ENGLISH = / (is now|no longer|changed while|instead of|asked only|comes after|is gone|is new)\b/;

function without(quoted: string): string {
  return quoted.replace(/[“«].*?[”»]/gs, '');
}

describe('what changed, in words', () => {
  const english = diffInstruments(earlier, later);

  it.each(['es', 'pt', 'fr'])('is the same in %s, sentence by sentence, and in no other language', (language) => {
    const said = diffInstruments(earlier, later, language);
    expect(said.map(({ sentence: _, ...change }) => change)).toEqual(
      english.map(({ sentence: _, ...change }) => change),
    );
    const inEnglish = said.filter(({ sentence }) => ENGLISH.test(without(sentence)));
    expect(inEnglish.map(({ sentence }) => sentence)).toEqual([]);
    expect(said.filter(({ sentence }) => /undefined|\[object/.test(sentence))).toEqual([]);
  });

  it('says of a condition that always holds, written otherwise, that everybody is asked as before', () => {
    const withCondition = (when: string) => {
      const files = instrumentFiles('lacsi-2018-r1');
      const form = structuredClone(files['modules/profile.json']) as { when?: string };
      return parseInstrument({ ...files, 'modules/profile.json': { ...form, when } });
    };
    const before = withCondition("{screener_mode} = 'per_crime'");
    const after = withCondition("{selection_method} = 'seeded_random'");
    for (const language of ['es', 'en', 'pt', 'fr']) {
      const said = diffInstruments(before, after, language).map(({ sentence }) => sentence);
      expect(said).toEqual([expect.stringMatching(/como ant|as before|comme avant/)]);
      expect(said[0]).not.toContain('undefined');
    }
  });

  it('names a setting as the page of its properties does, with its place behind', () => {
    const files = instrumentFiles('lacsi-2018-r1');
    const manifest = structuredClone(files['manifest.json']) as { details: { perCrime: number } };
    manifest.details.perCrime += 1;
    const other = parseInstrument({ ...files, 'manifest.json': manifest });
    const said = (language: string) => diffInstruments(later, other, language).map(({ sentence }) => sentence)[0];
    expect(said('es')).toMatch(/^Detalles › Por delito \(details\.perCrime\) del manifiesto/);
    expect(said('pt')).toMatch(/^Detalhes › Por crime \(details\.perCrime\) do manifesto/);
    expect(said('fr')).toMatch(/› Par infraction \(details\.perCrime\) du manifeste/);
  });

  it('calls a crime by its name in the language of the sentence, also one that only the later version has', () => {
    const files = instrumentFiles('lacsi-2018-r1');
    const catalogue = structuredClone(files['crime-types.json']) as { crimes: { key: string; gate?: string }[] };
    for (const crime of catalogue.crimes) if (crime.key === 'bicycle_theft') delete crime.gate;
    const other = parseInstrument({ ...files, 'crime-types.json': catalogue });
    const said = (language: string) => diffInstruments(later, other, language).map(({ sentence }) => sentence)[0];
    expect(said('es')).toMatch(/^El delito «Robo de bicicleta» se pregunta ahora siempre/);
    expect(said('en')).toMatch(/^The crime “Bicycle theft” is now always asked/);
    expect(said('pt')).toContain('“Roubo ou furto de bicicleta”');
    expect(said('fr')).toMatch(/«.Vol de vélo.»/);
  });

  it('says a condition that is written out per crime in words too', () => {
    const files = instrumentFiles('lacsi-2018-r1');
    const form = JSON.stringify(files['modules/bribery.json']).replace(
      '{[c]_times} >= [series_from]',
      '{[c]_times} > 4',
    );
    const other = parseInstrument({ ...files, 'modules/bribery.json': JSON.parse(form) });
    const said = (language: string) => diffInstruments(later, other, language).map(({ sentence }) => sentence);
    expect(said('en')).toEqual([
      '[c]_series is now asked only when [c]_times is more than 4; before, when [c]_times is at least the number from which incidents are a series.',
    ]);
    for (const language of ['es', 'pt', 'fr']) expect(said(language)[0]).not.toMatch(/>|\[series_from\]/);
  });

  it('is in English where a language has no words here', () => {
    expect(diffInstruments(earlier, later, 'qu')[0]!.sentence).toBe(english[0]!.sentence);
  });
});
