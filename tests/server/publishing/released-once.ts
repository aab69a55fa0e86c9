import type { PrintedPictures } from '#contract';
import { tableSchema } from '#contract';
import type { KnownRevision } from '../../../server/publishing/folder/known-revision.ts';
import { readReleaseManifest } from '../../../server/publishing/folder/read-prepared.ts';
import type { ReleaseParts } from '../../../server/publishing/release-files.ts';
import { hashOfContent } from '../../../server/publishing/release-manifest.ts';
import type { PublishedCell } from '../../../server/suppression/published-cells.ts';
import { ATTACK_KNOWS } from '../../../server/suppression/release-report.ts';

/** Pictures that show nothing, for tests that are about something else. */
export const NO_PICTURES: PrintedPictures = { dots: () => '', funnel: () => '', swatch: () => '', styles: '' };

const spec = tableSchema.parse({
  table: 'small',
  figures: [{ indicator: 'prevalence_person', crimes: ['robbery'] }],
  by: [{ variable: 'sex' }],
});

/** A cell of the small table. */
export function cellOf(domain: Record<string, string>, estimate: number | null): PublishedCell {
  const numbers = {
    estimate,
    se: 10,
    lower: 1,
    upper: 2,
    cv: 0.1,
    df: 9,
    deff: 1,
    n: 50,
    n_positive: 9,
    effective_n: 50,
  };
  const cell = { indicator: 'prevalence_person', crime: 'robbery', outcome: 'both', category: '', domain };
  const judged = { variance_frame: 'all_psus', standard: 'inegi', label: 'high', flag: '', not_computed: {} };
  return { ...cell, ...judged, ...numbers, suppressed: estimate === null ? 'confidential' : '' } as PublishedCell;
}

/** What a database knows once the releases of these folders are published; their files are kept nowhere else. */
export function knownOf(...folders: readonly string[]): KnownRevision[] {
  return folders.map((folder) => {
    const { manifest, sha256 } = readReleaseManifest(folder);
    const { release, revision } = manifest;
    return { release, revision, sha256, isPublished: true, isExpected: true, folders: [] };
  });
}

/** What a release of one table is made of; another factor, another release. */
export function releasedOnce(factor: number): Pick<ReleaseParts, 'about' | 'embargo' | 'released'> {
  const cells = [cellOf({}, 100 * factor), cellOf({ sex: 'female' }, 120 * factor), cellOf({ sex: 'male' }, null)];
  const json = JSON.stringify({ specification: spec, cells });
  const csv = `estimate\n${100 * factor}\n`;
  const title = { es: 'Pequeña', en: 'Small', pt: 'Pequena', fr: 'Petite' };
  const unit = { kind: 'per-100k-people', per: 100_000 } as const;
  const figure = { indicator: 'prevalence_person', crime: 'robbery', outcome: 'both', category: '', unit };
  const described = {
    title: 'Small survey',
    source: 'Office',
    level: 0.95,
    tables: [{ table: 'small', figures: [figure], csv: hashOfContent(csv), json: hashOfContent(json) }],
    named: { crimes: {}, indicators: {}, answers: {} },
  };
  const rules = { minimumCases: 5, complement: true, dominance: { p: 10 }, protection: 10 };
  const attack = {
    knows: ATTACK_KNOWS as typeof ATTACK_KNOWS,
    equations: 1,
    hiddenQuantities: 1,
    linearPrograms: 1,
    rests: 0,
    recovered: [],
  };
  return {
    about: { release: 'small', title, withdraws: false, values: {} },
    embargo: '2026-11-01T12:00:00Z',
    released: {
      report: {
        study: 'small',
        rules,
        cells: 3,
        primary: 1,
        complementary: 0,
        hiddenBeside: [],
        toldBeside: [],
        attack,
        described,
      },
      described,
      tables: [{ spec, cells, csv, json }],
    },
  };
}
