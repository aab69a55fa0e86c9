import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/** Words of figures, tables, weights, releases and reports: of the pages, the site, reports and scripts. */
const PLACES = [
  'client/text/{areas,compared,downloads,figures,pictures,products,profile-page,profile-problems,releases,sources}/*',
  'client/text/{study-page,study-problems,table-money,table-page,table-problems,weighting-*}/*',
  'server/{reports,publishing,scripts}/words/*',
  'server/contract/words/{indicators,profiles,standards,tables}/*',
  'server/public-file/report/words/*',
];

/** What lost, by the word that stands for it everywhere. */
const LOST = {
  es: {
    tabla: /cuadros?/,
    factor: /pesos?|ponderador(es)?/,
    hash: /huella (de la ponderación|\$)/,
    hecho: /incidentes/,
  },
  pt: { peso: /os fatores, as entrevistas/, hash: /impress(ão|ões) digita(l|is)/, 'erro padrão': /erros?-padrão/ },
  fr: { empreinte: /le hash/, poids: /weights: 'pondération/, zone: /territoires?/, fait: /'incidents'/ },
};

describe('the words of figures', () => {
  it.each(Object.entries(LOST))('are one for each thing: %s', (language, lost) => {
    const files = globSync(
      [...PLACES.map((place) => `${place}${language}.ts`), `server/reports/templates/${language}/*`],
      {
        cwd: ROOT,
      },
    );
    expect(files.length).toBeGreaterThan(25);
    const found = files.flatMap((file) => {
      const text = readFileSync(join(ROOT, file), 'utf8').toLowerCase();
      return Object.entries(lost).flatMap(([kept, word]) => {
        const said = new RegExp(`(?<![\\p{L}])(?:${word.source})(?![\\p{L}])`, 'u').exec(text)?.[0];
        return said === undefined ? [] : [`${file}: ${said}, elsewhere ${kept}`];
      });
    });
    expect(found).toEqual([]);
  });
});
