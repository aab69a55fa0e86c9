import type { Express } from 'express';
import { deleteTable, getTable, getTableChoices, listTables, makeTable, putTable, type TableSpec } from '#contract';
import { readTableText } from '../analysis/tables/read-tables.ts';
import { TableError } from '../analysis/tables/table-error.ts';
import { findingsOf, TABLE_CHOICES } from '../analysis/tables/table-tasks.ts';
import { bringUpToDate } from '../derivation/derive-missing.ts';
import { Prepared } from '../http/prepared.ts';
import { route } from '../http/route.ts';
import { whileWaiting } from '../http/while-waiting.ts';
import { Problem } from '../problems.ts';
import type { Services } from '../services.ts';
import { findSource, nameOfSource } from '../sources/chosen-source.ts';
import { MAKE_TABLE } from '../sources/source-tasks.ts';
import { findSurvey } from '../surveys/find-survey.ts';

/** How findings name a text that was sent. */
const SENT = 'the specification';

/** Tables as they are specified: what they can be made of, made, saved. */
export function tableRoutes(app: Express, services: Services): void {
  const { store, runs } = services;

  route(app, services, getTableChoices, async ({ query, response, account }) => {
    const { key: survey } = await findSurvey(store, query.survey);
    const signal = whileWaiting(response);
    await bringUpToDate({ store, runs }, survey, signal);
    const key = `table-choices ${survey} ${await store.revision(survey)}`;
    return new Prepared(await runs.run(TABLE_CHOICES, { survey }, { key, survey, account: account.user, signal }));
  });

  route(app, services, makeTable, async ({ query, body: { text, source: chosen }, response, account }) => {
    const { key: survey } = await findSurvey(store, query.survey);
    const source = await findSource(store, survey, chosen);
    const signal = whileWaiting(response);
    await bringUpToDate({ store, runs }, survey, signal);
    const key = `make-table ${survey} ${await store.revision(survey)} ${nameOfSource(source)} ${text}`;
    const input = { survey, text, source };
    return new Prepared(await runs.run(MAKE_TABLE, input, { key, survey, account: account.user, signal }));
  });

  route(app, services, listTables, async () => ({ tables: await store.savedTables() }));

  route(app, services, getTable, async ({ params }) => {
    const table = await store.savedTable(params.key);
    if (!table) throw new Problem('unknown-table');
    return table;
  });

  route(app, services, putTable, async ({ params: { key }, body: { text, revision }, act }) => {
    if (!UUID.test(key)) throw new Problem('unknown-table');
    let spec: TableSpec;
    try {
      spec = readTableText(text, SENT).table;
    } catch (error) {
      if (error instanceof TableError) return { findings: findingsOf(error) };
      throw error;
    }
    const { table } = spec;
    const outcome = await store.saveTable({ key, table, title: titleOf(spec), text, revision }, act);
    const kept = await store.savedTable(key);
    if (outcome !== 'done' || !kept) return { other: kept ?? null };
    const { text: _, ...saved } = kept;
    return { saved };
  });

  route(app, services, deleteTable, async ({ params: { key }, query: { revision }, act }) => {
    const outcome = await store.deleteSavedTable(key, revision, act);
    const other = outcome === 'done' ? undefined : await store.savedTable(key);
    return other ? { other } : { deleted: true as const };
  });
}

/** Made on the device; small letters, so that one table has one key. */
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** By language; a title in no language stands under a blank one. */
function titleOf({ title = {} }: TableSpec): Record<string, string> {
  return typeof title === 'string' ? { '': title } : title;
}
