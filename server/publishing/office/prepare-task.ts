import type { AboutRelease, PrepareReleaseReply, SuppressionRules, TableFormat } from '#contract';
import { EstimationError } from '#estimation';
import { planTables } from '../../analysis/tables/plan-table.ts';
import { readTableTexts } from '../../analysis/tables/read-tables.ts';
import { TableError } from '../../analysis/tables/table-error.ts';
import { findingsOf } from '../../analysis/tables/table-tasks.ts';
import { readAtOnce } from '../../analysis/tables/wrong-shape.ts';
import { programVersion } from '../../microdata/program-version.ts';
import { Problem } from '../../problems.ts';
import type { SavedText } from '../../products/report-task.ts';
import { drawPictures } from '../../reports/pictures/draw-pictures.ts';
import type { ShareReport, Task, TaskServices } from '../../runs/task.ts';
import type { ChosenSource } from '../../sources/chosen-source.ts';
import { readSource } from '../../sources/read-source.ts';
import { TooLargeToAttack } from '../../suppression/work-left.ts';
import type { AttachedFiles } from '../attached/attached-files.ts';
import { tableFiles } from '../attached/table-files.ts';
import { type KnownRevision, lastPublished } from '../folder/known-revision.ts';
import { readEarlierKept } from '../folder/read-earlier.ts';
import { readKept } from '../folder/read-kept.ts';
import { makeRelease } from '../make-release.ts';
import { type NextRevision, type NotTheNext, nextRevision, notTheNext } from '../next-revision.ts';
import { PublishingError } from '../publishing-error.ts';
import { type Released, releaseOf } from '../read-release.ts';
import { reportsOfOthers } from '../reports-of-others.ts';
import { type DatedPublication, revisionsBefore } from '../revisions-before.ts';
import type { ReasonsOfRelease } from './look-task.ts';
import { changedProblem } from './refused/changed-problem.ts';
import { notPrepared } from './refused/not-prepared.ts';

/** What a statistician asks for. */
export interface WantedRelease {
  readonly about: AboutRelease;
  readonly embargo: string;
  readonly rules: SuppressionRules;
  readonly tableFormats: readonly TableFormat[];
  readonly packages: readonly string[];
}

export interface PrepareInput {
  readonly survey: string;
  readonly source: ChosenSource;
  readonly tables: readonly SavedText[];
  readonly wanted: WantedRelease;
  /** By their names in the release. */
  readonly reports: ReadonlyMap<string, Uint8Array>;
  /** Public-use files that go with it, measured. */
  readonly publicFiles: AttachedFiles;
  /** The site of the server, where the revision before is read, or among what is kept. */
  readonly site: string;
  readonly known: readonly KnownRevision[];
  readonly publications: readonly DatedPublication[];
}

/** A revision in memory. */
export interface MadeRevision extends NextRevision {
  readonly release: string;
  readonly embargo: string;
  /** Why cells are hidden and what the attack tried, as JSON: not for publication. */
  readonly reasons: string;
  /** Hash of the revision that it was compared with, where there is one. */
  readonly before: string | undefined;
}

type Findings = Extract<PrepareReleaseReply, { findings: unknown }>['findings'];

/** How much is done once the interviews are read, the tables attacked, the pages made. */
const SHARES = { read: 0.4, attacked: 0.9 };

/**
 * Makes a revision of a release, and writes nothing: who no longer waits for it leaves nothing behind.
 *
 * @throws Problem figures-not-computable, release-not-prepared, release-changed
 */
export const PREPARE_RELEASE: Task<PrepareInput, { readonly made: MadeRevision } | { readonly findings: Findings }> = {
  name: 'prepare-release',
  async run(services, input, report) {
    try {
      return { made: await makeRevision(services, input, report) };
    } catch (error) {
      if (error instanceof TableError) return { findings: byTable(error) };
      if (error instanceof EstimationError) throw new Problem('figures-not-computable', { reason: error.message });
      if (error instanceof TooLargeToAttack) throw notPrepared({ code: 'too-large-to-attack', cells: error.cells });
      if (error instanceof PublishingError) throw changedProblem(error);
      throw error;
    }
  },
};

async function makeRevision(
  services: TaskServices,
  { survey, source, tables, wanted, reports, publicFiles, site, known, publications }: PrepareInput,
  report: ShareReport,
): Promise<MadeRevision> {
  const { about, embargo, rules, tableFormats, packages } = wanted;
  const readEdition = () => readSource(services, survey, source, (share) => report(share * SHARES.read));
  const sources = await readAtOnce(
    () => readTableTexts(tables.map(({ table, text }) => ({ file: table, text }))),
    async (despite) => planTables(despite, (await readEdition()).file),
  );
  const edition = await readEdition();
  if (edition.file.persons.rows === 0) throw notPrepared({ code: 'no-interviews', survey });
  const attacked = (share: number) => report(SHARES.read + share * (SHARES.attacked - SHARES.read));
  const named = (await services.store.survey(survey))!;
  const own = { ...edition, name: survey, survey: { title: named.title, versions: edition.versions } };
  const made = await makeRelease(sources, own, { rules, isWithReport: reports.size > 0, report: attacked });
  const { recovered } = made.report.attack;
  if (recovered.length > 0) throw notPrepared({ code: 'recovered', count: recovered.length, first: recovered[0]!.of });
  const released = releasedOf(made.contents);
  // An interview may have come since the reports were made.
  if (reportsOfOthers(reports, released).length > 0) throw notPrepared({ code: 'report-of-others' });
  const last = lastPublished(known, about.release);
  const before = last && readKept(site, last);
  if (last && !before) throw notPrepared({ code: 'before-lost', release: about.release, revision: last.revision });
  const earlier = before ? readEarlierKept(site, before.manifest, known) : { revisions: [] };
  const against = notTheNext({ about, released, earlier, ...(before && { before }) });
  if (against) throw notPrepared(inOffice(against, about.release));
  const pictures = await drawPictures();
  const inFormats = await tableFiles(released, { about, formats: tableFormats, pictures });
  const taken = { publicFiles: [...publicFiles.publicFiles], attached: new Map([...inFormats, ...publicFiles.files]) };
  const told = revisionsBefore(before, { earlier, withdraws: about.withdraws, publications });
  const parts = { about, embargo, released, earlier: told, reports, packages, ...taken, pictures };
  const next = nextRevision({ ...parts, version: programVersion(), ...(before && { before }) });
  const { hidden, attack } = made.report;
  const reasons = JSON.stringify({ hidden, attack } satisfies ReasonsOfRelease);
  return { ...next, release: about.release, embargo, reasons, before: before?.sha256 };
}

/** The same checks as of a folder that the command wrote. */
function releasedOf(contents: Readonly<Record<string, () => Iterable<string>>>): Released {
  return releaseOf((name) => contents[name] && [...contents[name]()].join(''), 'there is no report');
}

function inOffice(against: NotTheNext, release: string): Parameters<typeof notPrepared>[0] {
  if (against.code === 'hides-more') return against;
  if (against.code !== 'another-survey') return { ...against, release };
  const { kind, key } = against.of;
  return kind === 'edition'
    ? { code: 'another-edition', release, edition: key }
    : { code: 'another-study', release, study: key };
}

/** Each finding with the table that it is about. */
function byTable(error: TableError): Findings {
  return error.findings.map((finding, place) => ({ table: finding.file, ...findingsOf(error)[place]! }));
}
