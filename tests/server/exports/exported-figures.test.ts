import { read, utils } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { figureWords, standardTexts } from '#contract';
import type { WrittenCell } from '#questionnaires';
import { estimateFigures } from '../../../server/analysis/exported/estimate-figures.ts';
import { figureSheets } from '../../../server/exports/figures/figure-workbook.ts';
import { SDG_DIMENSIONS } from '../../../server/exports/figures/sdg-observations.ts';
import { sheetWordsIn } from '../../../server/exports/figures/words/sheet-words-in.ts';
import { againstSdmx, HAS_SCHEMAS } from '../../support/published-schemas.ts';
import {
  exportedFigures,
  FIGURE_ROW,
  FIGURE_ROWS,
  FIGURE_SET,
  FIGURE_SOURCE,
  sdgSeries,
  WIDE_FIGURE,
} from './written-figures.ts';

/** Of three figures: label, and what stands beside it. */
const LABELLED = {
  es: [
    ['Precisión alta', 'Precisión baja', ''],
    ['', 'complemento menos preciso, intervalo ancho', ''],
  ],
  en: [
    ['High precision', 'Low precision', ''],
    ['', 'complement less precise, wide interval', ''],
  ],
  pt: [
    ['Precisão alta', 'Precisão baixa', ''],
    ['', 'complemento menos preciso, intervalo largo', ''],
  ],
  fr: [
    ['Précision élevée', 'Précision faible', ''],
    ['', 'complément moins précis, intervalle large', ''],
  ],
};

describe('a workbook of figures', () => {
  it('has title, source and notes above a header in words', async () => {
    const { bytes } = await exportedFigures('xlsx');
    const { SheetNames, Sheets } = read(bytes);
    expect(SheetNames).toEqual(['estimates', 'Notas']);
    const rows = utils.sheet_to_json<unknown[]>(Sheets.estimates!, { header: 1 });
    expect(rows.slice(0, 3)).toEqual([['Cifras'], ['Encuesta 2026'], ['Fuente: Oficina, "2026"']]);
    expect(rows[4]!.slice(0, 4)).toEqual(['Indicador', 'Delito', 'Resultado', 'Categoría']);
    const notes = utils.sheet_to_json<string[]>(Sheets.Notas!, { header: 1 });
    expect(notes.flat()).toContain(FIGURE_SOURCE.words.indicators.prevalence_household!.definition);
    expect(notes.flat()).toContain('Ponderadores: a');
    expect(notes.flat()).toContain('Etiquetas de precisión según la norma del INEGI.');
    expect(notes.flat()).toContain(standardTexts.es.thresholds.inegi);
  });

  it('has its title once where the figures have none of their own', async () => {
    const { bytes } = await exportedFigures('xlsx', { ...FIGURE_SET, title: 'Encuesta 2026' });
    const rows = utils.sheet_to_json<unknown[]>(read(bytes).Sheets.estimates!, { header: 1 });
    expect(rows.slice(0, 2)).toEqual([['Encuesta 2026'], ['Fuente: Oficina, "2026"']]);
  });

  it('says labels and what stands beside them in the words of its language, with the codes at the end', async () => {
    const flagged = [
      FIGURE_ROW,
      { ...FIGURE_ROW, label: 'low', flag: 'complement wide-limits' },
      { ...FIGURE_ROW, label: '' },
    ];
    for (const [language, words] of Object.entries(LABELLED)) {
      const set = estimateFigures({ title: 'Cifras', study: 'x', rows: flagged });
      const sheet = figureSheets([set], { ...FIGURE_SOURCE, language, words: figureWords(language) })[0]!;
      const headers = sheet.columns.map(({ header }) => header);
      const rows: WrittenCell[][] = [];
      for await (const row of sheet.rows) rows.push([...row]);
      const under = (header: string) => rows.map((row) => row[headers.indexOf(header)]);
      const { label, flag } = sheetWordsIn(language);
      expect([under(label), under(flag)]).toEqual(words);
      expect([under('label'), under('flag')]).toEqual([
        ['high', 'low', ''],
        ['', 'complement wide-limits', ''],
      ]);
    }
  });

  it('has every number as it is, shown in its unit, and texts that are no formulas', async () => {
    const { bytes } = await exportedFigures('xlsx');
    const sheet = read(bytes, { cellNF: true, cellFormula: true }).Sheets.estimates!;
    const rows = utils.sheet_to_json<unknown[]>(sheet, { header: 1, range: 4, defval: '' });
    const at = rows[0]!.indexOf('Estimación');
    expect(rows.slice(1).map((row) => row[at])).toEqual(FIGURE_ROWS.map(({ estimate }) => estimate ?? ''));
    const formats = [5, 7, 8].map((row) => sheet[`${utils.encode_col(at)}${row + 1}`]!.z);
    expect(formats).toEqual(['0.0%', '#,##0', '#,##0.0']);
    expect(rows[1]!.slice(0, 2)).toEqual(['Prevalencia de hogares', FIGURE_SOURCE.words.crimes.burglary]);
    expect(Object.values(sheet).filter((cell) => cell.f !== undefined)).toEqual([]);
    // As every page calls them.
    expect(rows.slice(1, 5).map((row) => row[2])).toEqual(['', '', '', 'solo los intentos']);
  });
});

describe('SDMX of the Sustainable Development Goals', () => {
  it('has the codes of the United Nations, and says how many figures have none', async () => {
    const { bytes, leftOut } = await exportedFigures('sdmx-csv');
    const rows: Record<string, string>[] = parse(bytes, { columns: true });
    expect(leftOut).toBe(4);
    expect(rows.map(({ SEX, AGE, URBANISATION }) => [SEX, AGE, URBANISATION])).toEqual([
      ['_T', '_T', '_T'],
      ['F', '_T', '_T'],
      ['_T', 'Y_GE60', '_T'],
      ['_T', 'Y18T29', '_T'],
      ['_T', '_T', 'R'],
    ]);
    expect(rows[1]).toMatchObject({
      STRUCTURE: 'dataflow',
      ACTION: 'R',
      FREQ: 'A',
      REPORTING_TYPE: 'N',
      SERIES: 'VC_VOV_ROBB',
      REF_AREA: '484',
      TIME_PERIOD: '2026',
      OBS_VALUE: '7',
      UNIT_MEASURE: 'PT',
      OBS_STATUS: 'U',
      LOWER_BOUND: '10',
      UPPER_BOUND: '15',
    });
  });

  it('says in words that a figure labelled high has limits too wide for it, and calls it unreliable', async () => {
    const flagged = { ...FIGURE_SET, rows: [sdgSeries({}), sdgSeries({ sex: 'female' }, WIDE_FIGURE)] };
    const rows: Record<string, string>[] = parse((await exportedFigures('sdmx-csv', flagged)).bytes, { columns: true });
    expect(rows.map(({ OBS_STATUS }) => OBS_STATUS)).toEqual(['A', 'U']);
    expect(rows[0]!.COMMENT_OBS).toBe('SE 1; n 5000; inegi: high (Precisión alta)');
    expect(rows[1]!.COMMENT_OBS).toContain('high (Precisión alta); Intervalo ancho: la norma da esta clase');
    const json = JSON.parse((await exportedFigures('sdmx-json', flagged)).bytes.toString());
    expect(JSON.stringify(json.data.dataSets)).toContain('Intervalo ancho: la norma da esta clase');
  });

  it('in JSON is the same, key by key', async () => {
    const json = await exportedFigures('sdmx-json');
    const csv = await exportedFigures('sdmx-csv');
    const { data } = JSON.parse(json.bytes.toString());
    const [{ dimensions }] = data.structures;
    const found = Object.entries(
      data.dataSets[0].series as Record<string, { observations: Record<string, unknown[]> }>,
    );
    const keys = found.map(([key, { observations }]) => [
      ...key.split(':').map((index, at) => dimensions.series[at].values[Number(index)].id),
      observations[0]![0],
    ]);
    const rows: Record<string, string>[] = parse(csv.bytes, { columns: true });
    expect(keys).toEqual(rows.map((row) => [...SDG_DIMENSIONS.map((name) => row[name]), Number(row.OBS_VALUE)]));
  });

  it.runIf(HAS_SCHEMAS)('in JSON is as its schema wants', async () => {
    const { bytes } = await exportedFigures('sdmx-json');
    expect(againstSdmx(JSON.parse(bytes.toString()))).toEqual([]);
    expect(againstSdmx({ ...JSON.parse(bytes.toString()), meta: {} })).not.toEqual([]);
  });

  it('is refused where there is no series, with the formats that fit', async () => {
    const without = { ...FIGURE_SET, rows: FIGURE_ROWS.slice(0, 4) };
    await expect(exportedFigures('sdmx-csv', without)).rejects.toThrow('take --format csv, xlsx, json or json-stat');
  });
});
