import { read, utils } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { type EstimateRow, type FigureFormatName, figureWords, standardTexts } from '#contract';
import type { WrittenCell } from '#questionnaires';
import { estimateFigures } from '../../../server/analysis/exported/estimate-figures.ts';
import type { ExportedSource, FigureSet } from '../../../server/exports/figures/figure-set.ts';
import { figureSheets } from '../../../server/exports/figures/figure-workbook.ts';
import { writeFigures } from '../../../server/exports/figures/figure-writers.ts';
import { SDG_DIMENSIONS } from '../../../server/exports/figures/sdg-observations.ts';
import { sheetWordsIn } from '../../../server/exports/figures/words/sheet-words-in.ts';
import { againstSdmx, HAS_SCHEMAS } from '../../support/published-schemas.ts';

const ROW: EstimateRow = {
  indicator: 'prevalence_household',
  crime: 'burglary',
  outcome: 'both',
  domain: {},
  category: '',
  variance_frame: 'all_psus',
  estimate: 0.123456789012345,
  se: 0.01,
  lower: 0.1,
  upper: 0.15,
  cv: 0.081,
  df: 120,
  deff: 1.4,
  n: 5000,
  effective_n: 3571.4,
  standard: 'inegi',
  label: 'high',
  flag: '',
  n_positive: 617,
};

const series = (domain: Record<string, string>, part: Partial<EstimateRow> = {}): EstimateRow => ({
  ...ROW,
  indicator: 'sdg_series',
  crime: 'any',
  category: 'VC_VOV_ROBB',
  domain,
  estimate: 0.07,
  ...part,
});

const ROWS: readonly EstimateRow[] = [
  ROW,
  { ...ROW, domain: { area: 'rural' }, estimate: null, se: null, lower: null, upper: null, cv: null, label: '' },
  { ...ROW, indicator: 'crimes', crime: '=any()', estimate: 1_234_567.8, se: 1000 },
  { ...ROW, indicator: 'prevalence_person', crime: 'robbery', estimate: 5432.1, outcome: 'attempted' },
  series({}),
  series({ sex: 'female' }, { label: 'low' }),
  series({ age_group: '60+' }),
  series({ age_group: '18-29' }),
  series({ area: 'urban' }),
  series({ area: 'other_urban' }),
  series({ area: 'rural' }),
  series({ state: '09' }),
  series({ sex: 'male' }, { estimate: null }),
];

const SOURCE: ExportedSource = {
  title: 'Encuesta 2026',
  source: 'Oficina, "2026"',
  notes: ['Ponderadores: a'],
  language: 'es',
  words: figureWords('es'),
};

const SET: FigureSet = estimateFigures({ title: 'Cifras', study: 'x', rows: ROWS });

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

const kept: Uint8Array[] = [];

async function exported(format: FigureFormatName, set = SET) {
  let leftOut = 0;
  const [file] = await writeFigures(format, {
    sets: [set],
    source: SOURCE,
    sdg: { area: '484', period: '2026' },
    prepared: '2026-11-28T00:00:00.000Z',
    placeOf: () => ({ keep: (piece) => void kept.push(piece) }),
    leaveOut: (figures) => {
      leftOut = figures;
    },
  });
  return { name: file!.name, bytes: Buffer.concat(kept.splice(0)), leftOut };
}

describe('a workbook of figures', () => {
  it('has title, source and notes above a header in words', async () => {
    const { bytes } = await exported('xlsx');
    const { SheetNames, Sheets } = read(bytes);
    expect(SheetNames).toEqual(['estimates', 'Notas']);
    const rows = utils.sheet_to_json<unknown[]>(Sheets.estimates!, { header: 1 });
    expect(rows.slice(0, 3)).toEqual([['Cifras'], ['Encuesta 2026'], ['Fuente: Oficina, "2026"']]);
    expect(rows[4]!.slice(0, 4)).toEqual(['Indicador', 'Delito', 'Resultado', 'Categoría']);
    const notes = utils.sheet_to_json<string[]>(Sheets.Notas!, { header: 1 });
    expect(notes.flat()).toContain(SOURCE.words.indicators.prevalence_household!.definition);
    expect(notes.flat()).toContain('Ponderadores: a');
    expect(notes.flat()).toContain('Etiquetas de precisión según la norma del INEGI.');
    expect(notes.flat()).toContain(standardTexts.es.thresholds.inegi);
  });

  it('has its title once where the figures have none of their own', async () => {
    const { bytes } = await exported('xlsx', { ...SET, title: 'Encuesta 2026' });
    const rows = utils.sheet_to_json<unknown[]>(read(bytes).Sheets.estimates!, { header: 1 });
    expect(rows.slice(0, 2)).toEqual([['Encuesta 2026'], ['Fuente: Oficina, "2026"']]);
  });

  it('says labels and what stands beside them in the words of its language, with the codes at the end', async () => {
    const flagged = [ROW, { ...ROW, label: 'low', flag: 'complement wide-limits' }, { ...ROW, label: '' }];
    for (const [language, words] of Object.entries(LABELLED)) {
      const set = estimateFigures({ title: 'Cifras', study: 'x', rows: flagged });
      const sheet = figureSheets([set], { ...SOURCE, language, words: figureWords(language) })[0]!;
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
    const { bytes } = await exported('xlsx');
    const sheet = read(bytes, { cellNF: true, cellFormula: true }).Sheets.estimates!;
    const rows = utils.sheet_to_json<unknown[]>(sheet, { header: 1, range: 4, defval: '' });
    const at = rows[0]!.indexOf('Estimación');
    expect(rows.slice(1).map((row) => row[at])).toEqual(ROWS.map(({ estimate }) => estimate ?? ''));
    const formats = [5, 7, 8].map((row) => sheet[`${utils.encode_col(at)}${row + 1}`]!.z);
    expect(formats).toEqual(['0.0%', '#,##0', '#,##0.0']);
    expect(rows[1]!.slice(0, 2)).toEqual(['Prevalencia de hogares', SOURCE.words.crimes.burglary]);
    expect(Object.values(sheet).filter((cell) => cell.f !== undefined)).toEqual([]);
    // As every page calls them.
    expect(rows.slice(1, 5).map((row) => row[2])).toEqual(['', '', '', 'solo los intentos']);
  });
});

it('JSON-stat has every quantity of every figure where its dimensions say', async () => {
  const { bytes, name } = await exported('json-stat');
  expect(name).toBe('estimates.json-stat.json');
  const { version, class: kind, id, size, dimension, value, status } = JSON.parse(bytes.toString());
  expect([version, kind, id.length]).toEqual(['2.0', 'dataset', size.length]);
  expect(dimension.outcome.category.label).toMatchObject({ both: 'Total', attempted: 'solo los intentos' });
  const placeOf = (codes: Record<string, string>) =>
    id.reduce((sum: number, name: string, at: number) => {
      const index = dimension[name].category.index.indexOf(codes[name] ?? '_T');
      expect(index).toBeGreaterThanOrEqual(0);
      return sum * size[at] + index;
    }, 0);
  for (const { indicator, crime, outcome, category, variance_frame, domain, ...row } of ROWS) {
    const codes = { indicator, crime, outcome, category: category || '_T', variance_frame, ...domain };
    for (const quantity of dimension.quantity.category.index)
      expect(value[placeOf({ ...codes, quantity })] ?? null).toBe(row[quantity as keyof typeof row]);
    expect(status[placeOf({ ...codes, quantity: 'estimate' })] ?? '').toBe(row.label);
  }
  expect(Object.keys(value)).toHaveLength(
    ROWS.flatMap((row) => dimension.quantity.category.index.filter((one: keyof EstimateRow) => row[one] !== null))
      .length,
  );
});

/** Labelled high, with limits 99 points apart. */
const WIDE = { label: 'high', flag: 'wide-limits', lower: 0.000001, upper: 0.99999 };

it('JSON-stat says a label with what stands beside it, and what both mean', async () => {
  const flagged = estimateFigures({ title: 'Cifras', study: 'x', rows: [{ ...ROW, ...WIDE }] });
  const { status, extension, note } = JSON.parse((await exported('json-stat', flagged)).bytes.toString());
  expect(Object.values(status)).toEqual(['high wide-limits']);
  expect(extension.status.label).toEqual({ 'high wide-limits': 'Precisión alta; intervalo ancho' });
  expect(note).toContain('Etiquetas de precisión según la norma del INEGI.');
  expect(note.filter((each: string) => each.startsWith('Intervalo ancho: la norma da esta clase'))).toHaveLength(1);
});

describe('SDMX of the Sustainable Development Goals', () => {
  it('has the codes of the United Nations, and says how many figures have none', async () => {
    const { bytes, leftOut } = await exported('sdmx-csv');
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
    const flagged = { ...SET, rows: [series({}), series({ sex: 'female' }, WIDE)] };
    const rows: Record<string, string>[] = parse((await exported('sdmx-csv', flagged)).bytes, { columns: true });
    expect(rows.map(({ OBS_STATUS }) => OBS_STATUS)).toEqual(['A', 'U']);
    expect(rows[0]!.COMMENT_OBS).toBe('SE 1; n 5000; inegi: high (Precisión alta)');
    expect(rows[1]!.COMMENT_OBS).toContain('high (Precisión alta); Intervalo ancho: la norma da esta clase');
    const json = JSON.parse((await exported('sdmx-json', flagged)).bytes.toString());
    expect(JSON.stringify(json.data.dataSets)).toContain('Intervalo ancho: la norma da esta clase');
  });

  it('in JSON is the same, key by key', async () => {
    const json = await exported('sdmx-json');
    const csv = await exported('sdmx-csv');
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
    const { bytes } = await exported('sdmx-json');
    expect(againstSdmx(JSON.parse(bytes.toString()))).toEqual([]);
    expect(againstSdmx({ ...JSON.parse(bytes.toString()), meta: {} })).not.toEqual([]);
  });

  it('is refused where there is no series, with the formats that fit', async () => {
    const without = { ...SET, rows: ROWS.slice(0, 4) };
    await expect(exported('sdmx-csv', without)).rejects.toThrow('take --format csv, xlsx, json or json-stat');
  });
});
