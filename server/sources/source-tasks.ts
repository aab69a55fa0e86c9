import type { ComparisonsInput } from '../analysis/compared/comparisons-of-editions.ts';
import type { FiguresInput, ReadEdition } from '../analysis/figures.ts';
import type { ProfileInput } from '../analysis/profiles/profile-of-edition.ts';
import type { TableInput } from '../analysis/tables/table-tasks.ts';
import type { Task } from '../runs/task.ts';
import type { ScriptInput } from '../scripts/script-of-edition.ts';
import type { ChosenSource } from './chosen-source.ts';

// What makes them is loaded where they run: the thread of the requests knows the tasks by their names.

/** Figures of an edition, as bytes of the reply. */
export const FIGURES: Task<FiguresInput & { readonly source?: ChosenSource }, Uint8Array<ArrayBuffer>> = {
  name: 'figures',
  async run(services, { source, ...input }, report) {
    const { computeFigures } = await import('../analysis/figures.ts');
    return asBytes(await computeFigures(services, input, report, source && reading(source)));
  },
};

/** A table of an edition, or everything that is wrong with its specification, as bytes of the reply. */
export const MAKE_TABLE: Task<TableInput & { readonly source: ChosenSource }, Uint8Array<ArrayBuffer>> = {
  name: 'make-table',
  async run(services, { source, ...input }, report) {
    const { tableOfEdition } = await import('../analysis/tables/table-tasks.ts');
    return asBytes(await tableOfEdition(services, input, report, reading(source)));
  },
};

/** An adjusted profile of an edition, or everything that is wrong with its specification, as bytes of the reply. */
export const MAKE_PROFILE: Task<ProfileInput & { readonly source: ChosenSource }, Uint8Array<ArrayBuffer>> = {
  name: 'make-profile',
  async run(services, { source, ...input }, report) {
    const { profileOfEdition } = await import('../analysis/profiles/profile-of-edition.ts');
    return asBytes(await profileOfEdition(services, input, report, reading(source)));
  },
};

/** A script of a table of an edition, as bytes of the reply. */
export const MAKE_TABLE_SCRIPT: Task<ScriptInput & { readonly source: ChosenSource }, Uint8Array<ArrayBuffer>> = {
  name: 'make-table-script',
  async run(services, { source, ...input }, report) {
    const { scriptOfEdition } = await import('../scripts/script-of-edition.ts');
    return asBytes(await scriptOfEdition(services, input, report, reading(source)));
  },
};

/** The comparisons of a table, or everything that is wrong with its specification, as bytes of the reply. */
export const MAKE_COMPARISONS: Task<
  ComparisonsInput & { readonly sources: Readonly<Record<string, ChosenSource>> },
  Uint8Array<ArrayBuffer>
> = {
  name: 'make-comparisons',
  async run(services, { sources, ...input }, report) {
    const { comparisonsOfEditions } = await import('../analysis/compared/comparisons-of-editions.ts');
    const { readSource } = await import('./read-source.ts');
    const read: ReadEdition = (with_, survey, share) =>
      readSource(with_, survey, sources[survey] ?? {}, share, survey === input.survey);
    return asBytes(await comparisonsOfEditions(services, input, report, read));
  },
};

function reading(source: ChosenSource): ReadEdition {
  return async (services, survey, report) =>
    (await import('./read-source.ts')).readSource(services, survey, source, report);
}

function asBytes(reply: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(reply));
}
