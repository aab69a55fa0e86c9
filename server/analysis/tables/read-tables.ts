import { basename } from 'node:path';
import type { z } from 'zod';
import { type TableSpec, tableSchema } from '#contract';
import { shapeProblems } from '#questionnaires';
import { type PlaceInJson, placesInJson } from '../../files/json-places.ts';
import { parseJsonText } from '../../files/parse-json-text.ts';
import { parsedDespite } from '../../files/parsed-despite.ts';
import { readText } from '../../files/read-text.ts';
import type { TableFinding, TableProblem } from './table-error.ts';
import { tableProblems } from './table-problems.ts';
import { type ReadDespite, WrongShape } from './wrong-shape.ts';

/** A specification of any kind, and the place of each of its parts. */
export interface SpecSource<Spec> extends Omit<TableSource, 'table'> {
  readonly spec: Spec;
}

/** A specification with the place of each of its parts, so that an error can name its line. */
export interface TableSource extends ReadDespite {
  readonly table: TableSpec;
  /** How messages name the file. */
  readonly file: string;
  readonly place: PlaceInJson;
}

/** A specification names figures and variables; a data file given in its place is far larger. */
const LIMITS = { what: 'the specification of a table', mostBytes: 1_000_000 };

/** Where the format of questionnaires is explained, for a text that has another shape. */
const FORMAT_OF_OTHERS = /^write it as questionnaires\/instruments\/README\.md says$/;

/**
 * Reads specifications of tables.
 *
 * @param paths on this machine
 * @throws WrongShape with everything that is wrong in all of them and can be known without the data
 */
export function readTables(paths: readonly string[]): TableSource[] {
  const findings: TableFinding[] = [];
  const sources = paths.flatMap((path) => {
    const file = basename(path);
    const read = readText(path, LIMITS);
    if ('text' in read) return parseTable(read.text, file, findings) ?? [];
    const { line, column } = read.fault;
    findings.push({ file: path, line, column, ...tableProblems.ofFile(read.fault) });
    return [];
  });
  return ofOtherNames(sources, findings);
}

/**
 * Reads the texts of several specifications.
 *
 * @param texts with how messages name each
 * @throws WrongShape with everything that is wrong in all of them and can be known without the data
 */
export function readTableTexts(texts: readonly { readonly file: string; readonly text: string }[]): TableSource[] {
  const findings: TableFinding[] = [];
  return ofOtherNames(
    texts.flatMap(({ file, text }) => parseTable(text, file, findings) ?? []),
    findings,
  );
}

function ofOtherNames(sources: TableSource[], findings: TableFinding[]): TableSource[] {
  const names = new Set<string>();
  for (const source of sources) {
    const { table } = source.table;
    if (names.has(table)) findings.push(findingAt(source, ['table'], tableProblems.repeatedTable(table)));
    names.add(table);
  }
  if (findings.length > 0) throw new WrongShape(findings, sources.length > 0 ? sources : undefined);
  return sources;
}

/**
 * Reads the text of one specification.
 *
 * @param file how messages name it
 * @throws WrongShape with everything that is wrong in it and can be known without the data
 */
export function readTableText(text: string, file: string): TableSource {
  const findings: TableFinding[] = [];
  const source = parseTable(text, file, findings);
  if (source === undefined || findings.length > 0) throw new WrongShape(findings, source);
  return source;
}

/** What is wrong with a part of a specification. */
export function findingAt(
  { file, place }: Pick<TableSource, 'file' | 'place'>,
  path: readonly PropertyKey[],
  problem: TableProblem,
): TableFinding {
  const parts = path.filter((part) => typeof part !== 'symbol');
  return { file, ...place(path), path: parts, ...problem };
}

function parseTable(text: string, file: string, findings: TableFinding[]): TableSource | undefined {
  const source = parseSpec(text, { file, schema: tableSchema }, findings);
  if (source === undefined) return undefined;
  const { spec: table, ...rest } = source;
  return { table, ...rest };
}

/**
 * A text as a specification of some shape, without what is of another shape; undefined where nothing of it is left.
 * Everything that is wrong is among the findings.
 *
 * @param of.file how messages name it
 */
export function parseSpec<Spec>(
  text: string,
  { file, schema }: { readonly file: string; readonly schema: z.ZodType<Spec> },
  findings: TableFinding[],
): SpecSource<Spec> | undefined {
  const { value, faults } = parseJsonText(text);
  for (const { line, column, ...fault } of faults)
    findings.push({ file, line, column, ...tableProblems.ofJson(fault) });
  if (value === undefined || faults.length > 0) return undefined;
  const place = placesInJson(text);
  const read = schema.safeParse(value);
  if (read.success) return { spec: read.data, file, place };
  for (const { path, message, remedy, said } of shapeProblems(read.error.issues, value)) {
    const part = path.join('.') || 'the top level';
    const shape = { part, reason: inWords(message), remedy: remedy.replace(FORMAT_OF_OTHERS, 'correct it'), said };
    findings.push(findingAt({ file, place }, path, tableProblems.shape(shape)));
  }
  const { issues } = read.error;
  const spec = parsedDespite(schema, value, issues);
  return spec && { spec, file, place, issues };
}

function inWords(sentence: string): string {
  return sentence.replace(/^Invalid input: /, '').replace(/\brecord\b/, 'object');
}
