import type { DataFilePlan, DataValue, FileColumn } from '../../server/exports/data-files/file-column.ts';

/** Rows of the example. */
export const EXAMPLE_ROWS = 1000;

const LONG_TEXT = 'á'.repeat(300);

interface ExampleColumn extends FileColumn {
  readonly at: (row: number) => DataValue;
}

/** A column of every kind, with what a file of statistics chokes on. */
const EXAMPLE: readonly ExampleColumn[] = [
  { name: 'person', kind: 'whole', label: 'Persona', at: (row) => row + 1 },
  {
    name: 'weight_person',
    kind: 'number',
    label: 'Ponderador = "x"; =1+1\nañadido 🎲',
    at: (row) => Math.sqrt(row) * 1234.5678901,
  },
  {
    name: 'sex',
    kind: 'whole',
    label: 'Sexo',
    values: [
      { value: 1, label: 'Hombre', code: 'male' },
      { value: 2, label: 'Mujer "=1+1"', code: "fe'male" },
    ],
    missing: { dk: 'No sabe', refused: 'No responde', na: 'No aplica' },
    at: (row) => (row % 5 === 0 ? { missing: (['dk', 'refused', 'na'] as const)[row % 3]! } : (row % 2) + 1),
  },
  // Stata keeps this name for itself, SPSS the next.
  { name: 'int', kind: 'whole', label: 'x', values: [-5, 300].map(named), at: (row) => (row % 2 ? 300 : -5) },
  { name: 'all', kind: 'whole', label: 'x', values: [0, 100_000].map(named), at: (row) => (row % 2 ? 100_000 : 0) },
  {
    name: 'a_very_long_name_that_collides_with_the_other_1',
    kind: 'number',
    label: 'L'.repeat(400),
    missing: { dk: 'No sabe' },
    at: (row) => (row % 3 === 0 ? { missing: 'dk' } : -0.5 * row),
  },
  {
    name: 'a_very_long_name_that_collides_with_the_other_2',
    kind: 'number',
    label: '',
    at: (row) => (row === 500 ? 1e300 : row * -1e-7),
  },
  { name: 'psu', kind: 'text', label: 'UPM', width: 12, at: (row) => `psu-${row}` },
  { name: 'story', kind: 'text', label: 'x', width: 600, at: (row) => (row % 2 ? LONG_TEXT : 'corta') },
  { name: '9 ñandú', kind: 'text', label: 'x', width: 4, at: () => 'ñ"' },
];

export const EXAMPLE_COLUMNS: readonly FileColumn[] = EXAMPLE.map(({ at, ...column }) => column);

/** The values of each column; every seventh is not known. */
export const EXAMPLE_VALUES: readonly (readonly DataValue[])[] = EXAMPLE.map(({ at }, place) =>
  Array.from({ length: EXAMPLE_ROWS }, (_value, row) => (row % 7 === place % 7 ? null : at(row))),
);

export function examplePlan(path: string): DataFilePlan {
  return { path, title: 'Prueba ñ', rows: EXAMPLE_ROWS, columns: EXAMPLE_COLUMNS };
}

function named(value: number) {
  return { value, label: `código ${value}` };
}
