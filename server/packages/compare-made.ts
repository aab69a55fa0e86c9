import type { PackageManifest } from '#contract';
import { SCRIPT_LANGUAGES } from '../scripts/words/script-words.ts';
import type { PackageContents } from './check-members.ts';
import { compareResult } from './compare-results.ts';
import { codebookOf, scriptsOfTables } from './derived-members.ts';
import type { PackedResults, ResultTexts } from './make-results.ts';
import { MANIFEST_FILE } from './package-manifest.ts';
import type { PackedRecords } from './packed-records.ts';
import type { VerificationLog } from './verification.ts';

interface ToCompare {
  readonly manifest: PackageManifest;
  readonly contents: PackageContents;
}

/** Compares every file of results with the same file made again. */
export function compareResults(
  { ofTables, estimates }: PackedResults,
  {
    manifest,
    contents,
    tolerance,
    only,
  }: ToCompare & { readonly tolerance: number; readonly only: ReadonlySet<string> | undefined },
  log: VerificationLog,
): void {
  const lists = [
    ...manifest.tables.map(({ results }, place) => ({ results, texts: ofTables[place]! })),
    { results: manifest.estimates.results, texts: estimates },
  ];
  for (const list of lists) compareTexts(list, { contents, tolerance, only }, log);
}

/** Compares files of results with the same files made again. */
export function compareTexts(
  { results, texts }: { readonly results: readonly string[]; readonly texts: ResultTexts },
  {
    contents,
    tolerance,
    only,
  }: Pick<ToCompare, 'contents'> & {
    readonly tolerance: number;
    readonly only?: ReadonlySet<string> | undefined;
  },
  log: VerificationLog,
): void {
  for (const member of results)
    if (!texts.has(member)) log.find('member-unnamed', member, 'it is no result of its table; do not use it');
  for (const [member, made] of texts) {
    const found = contents.read(member);
    // What is missing was said already, unless the manifest does not name it either.
    if (!found && !results.includes(member))
      log.find('member-missing', member, 'it is a result of its table, and the package does not have it');
    const compared = compareResult(found ?? Buffer.of(), made, { member, tolerance, only });
    if (found) log.add(member, compared);
    else log.numbers.made += compared.numbers;
  }
}

/** Scripts and codebook follow from the records: another text is none that this program wrote. */
export async function compareDerived(
  { file, plans }: PackedResults,
  {
    manifest,
    contents,
    records,
    isSameProgram,
  }: ToCompare & { readonly records: PackedRecords; readonly isSameProgram: boolean },
  log: VerificationLog,
): Promise<void> {
  const language = SCRIPT_LANGUAGES.find((one) => one === manifest.language);
  if (language === undefined) {
    log.notVerified.push(
      `Scripts and codebook are in the language ${manifest.language}, which this program does not have`,
    );
    return;
  }
  const scripts = scriptsOfTables(plans, { file, records, language });
  for (const [place, table] of manifest.tables.entries())
    for (const member of scripts[place]!.keys())
      if (!table.scripts.includes(member))
        log.find('member-missing', member, 'it is a script of its table, and the package does not have it');
  const wanted = [
    ...manifest.tables.flatMap((table, place) =>
      table.scripts.map((member) => ({ code: 'other-script', member, made: scripts[place]!.get(member) }) as const),
    ),
    { code: 'other-codebook', member: manifest.codebook, made: await codebookOf(records, language) } as const,
  ];
  for (const { code, member, made } of wanted) {
    const found = contents.read(member);
    if (!found || made?.equals(found)) continue;
    if (isSameProgram)
      log.find(code, member, 'it is not what this program writes of these records: it was changed; do not use it');
    else log.notVerified.push(`${member}: this version of the program writes it otherwise`);
  }
}

/** The manifest calls the survey what the records call it. */
export function checkSurvey({ survey }: PackageManifest, { file }: PackedResults, log: VerificationLog): void {
  if (survey.key !== file.study || survey.title !== file.title || survey.source !== file.source)
    log.find('manifest-changed', MANIFEST_FILE, 'it calls the survey otherwise than its records do: it was changed');
}
