import type { Express } from 'express';
import { type FigureFormatName, getEstimatesFile, makeTableFile } from '#contract';
import { readTableText } from '../../analysis/tables/read-tables.ts';
import { TableError } from '../../analysis/tables/table-error.ts';
import { bringUpToDate } from '../../derivation/derive-missing.ts';
import { figureFiles } from '../../exports/figures/figure-writers.ts';
import { Prepared } from '../../http/prepared.ts';
import { route } from '../../http/route.ts';
import { whileWaiting } from '../../http/while-waiting.ts';
import { Problem } from '../../problems.ts';
import type { Services } from '../../services.ts';
import { findSource, nameOfSource } from '../../sources/chosen-source.ts';
import { ESTIMATES_FILE, TABLE_FILE } from '../../sources/figure-file-tasks.ts';
import type { FindFigures } from '../../sources/kept-figures.ts';
import { findSurvey } from '../../surveys/find-survey.ts';

interface AskedFile {
  readonly format: FigureFormatName;
  readonly language: string;
  readonly area?: string | undefined;
  readonly period?: string | undefined;
}

/** Estimates and tables as files of every format of figures. */
export function figureFileRoutes(app: Express, services: Services, figuresOf: FindFigures): void {
  const { store, runs } = services;

  route(app, services, getEstimatesFile, async ({ query, response, account }) => {
    const survey = await findSurvey(store, query.survey);
    const { key, title, referencePeriod } = survey;
    const source = await findSource(store, key, query);
    const signal = whileWaiting(response);
    const reply = await figuresOf(survey, query.standard, { source, signal });
    const file = fileOf(query);
    const named = { key, title, ...(referencePeriod && { referencePeriod }) };
    const name = `estimates-file ${JSON.stringify([key, query.standard, file, nameOfSource(source)])}`;
    const revision = await store.revision(key);
    const bytes = await runs.run(
      ESTIMATES_FILE,
      { ...file, reply, survey: named },
      { key: `${name} ${revision}`, survey: key, account: account.user, signal },
    );
    const [fileName] = figureFiles([`estimates-${key}-${query.standard}`], query.format);
    response.attachment(fileName);
    return new Prepared(bytes);
  });

  route(app, services, makeTableFile, async ({ query, body, response, account }) => {
    const { key } = await findSurvey(store, query.survey);
    const { text } = body;
    const source = await findSource(store, key, body.source);
    const signal = whileWaiting(response);
    const table = nameOfTable(text);
    await bringUpToDate({ store, runs }, key, signal);
    const file = fileOf(body);
    const name = `table-file ${JSON.stringify([key, file, nameOfSource(source), text])}`;
    const bytes = await runs.run(
      TABLE_FILE,
      { ...file, survey: key, text, source },
      { key: `${name} ${await store.revision(key)}`, survey: key, account: account.user, signal },
    );
    response.attachment(figureFiles([table], body.format)[0]);
    return new Prepared(bytes);
  });
}

function fileOf({ format, language, area, period }: AskedFile) {
  const sdg = area === undefined || period === undefined ? undefined : { area: String(Number(area)), period };
  return { format, language, sdg };
}

function nameOfTable(text: string): string {
  try {
    return readTableText(text, 'the specification').table.table;
  } catch (error) {
    if (error instanceof TableError) throw new Problem('figures-not-computable', { reason: error.message });
    throw error;
  }
}
