import { describe, expect, it } from 'vitest';
import { PUBLIC_SPEC_SENTENCES, type PublicSpecFinding } from '#contract';
import { publicFindingText } from '../../../client/results/products/model/public-finding-text.ts';
import { publicProblemTexts } from '../../../client/text/public-problems/public-problem-texts.ts';
import { parsePublicSpec } from '../../../server/public-file/read-public-spec.ts';

const spoken = { es: 'es-ES', pt: 'pt-BR', fr: 'fr-FR' } as const;

describe.each(['es', 'pt', 'fr'] as const)('what is wrong with a public-use file, in %s', (language) => {
  const texts = publicProblemTexts[language]!;
  const said = (finding: PublicSpecFinding) =>
    publicFindingText(finding, texts, { language, locale: spoken[language] });
  const about = { line: 1, column: 1, problem: 'English' };

  it('has a sentence of its own for everything that the server can say', () => {
    const sentences = PUBLIC_SPEC_SENTENCES.filter((sentence) => sentence !== 'shape').map((sentence) =>
      said({ ...about, said: { sentence, about: ['ALPHA', 'BETA'] } }),
    );
    expect(new Set(sentences).size).toBe(sentences.length);
    expect(sentences.filter((text) => text.includes('English'))).toEqual([]);
  });

  it('is said of shapes too: a setting that there is not, a number of another size, what excludes itself', () => {
    const text = JSON.stringify({
      publicFile: 'a',
      k: 1,
      colour: 'red',
      columns: { sex: { role: 'nobody' }, age: { classes: [2, 1] }, area: { merge: { n: ['1'] }, date: 'year' } },
    });
    const read = parsePublicSpec(text);
    if (!('findings' in read)) throw new Error('it was read');
    const sentences = read.findings.map(said);
    expect(sentences.length).toBeGreaterThan(4);
    for (const [place, sentence] of sentences.entries()) {
      expect(sentence).not.toContain(read.findings[place]!.problem);
      expect(sentence).not.toMatch(/ (is|must|correct it|exclude) /);
    }
  });

  it('names the part, and what the sentence is about with numbers as they are written there', () => {
    const finding = {
      ...about,
      part: 'columns.state',
      said: { sentence: 'chances-not-one' as const, about: ['01', 0.95] },
    };
    expect(said(finding)).toMatch(/^columns\.state: .*01.*0,95/);
  });
});
