import { describe, expect, it } from 'vitest';
import { type Finding, findingKey, isJsonList, isJsonRecord, isSameJson, type Json } from '#questionnaires';
import { applyOperations } from '../../../questionnaires/edit/apply-operation.ts';
import { placeOfFinding } from '../../../questionnaires/edit/place-of-finding.ts';
import { type DraftFiles, valueAt } from '../../../questionnaires/edit/places.ts';
import { remediesFor } from '../../../questionnaires/edit/remedies/remedies-for.ts';
import { liveLint } from '../../../questionnaires/lint/live-lint.ts';
import { instrumentFiles } from '../../support/instrument-files.ts';
import { catalogueMutations } from '../../support/mutations/catalogue.ts';
import { editedMutations } from '../../support/mutations/edited.ts';
import { editedCatalogueMutations } from '../../support/mutations/edited-catalogue.ts';
import { type Json as MutatedJson, randomOf } from '../../support/mutations/mutation.ts';
import { nameMutations } from '../../support/mutations/names.ts';
import { routingMutations } from '../../support/mutations/routing.ts';
import { translatedMutations } from '../../support/mutations/translated.ts';
import { wordingMutations } from '../../support/mutations/wording.ts';

const MUTATIONS = [
  ...routingMutations,
  ...nameMutations,
  ...wordingMutations,
  ...catalogueMutations,
  ...editedMutations,
  ...editedCatalogueMutations,
  ...translatedMutations,
];

const find = liveLint();
const lacsi = instrumentFiles('lacsi-2018-r1') as DraftFiles;

/** The files of a mutation with the very parts of LACSI that it left as they are, as a draft has them. */
function sharing(before: Json | undefined, after: Json): Json {
  if (before === undefined) return after;
  if (isSameJson(before, after)) return before;
  if (isJsonRecord(before) && isJsonRecord(after))
    return Object.fromEntries(Object.entries(after).map(([name, part]) => [name, sharing(before[name], part)]));
  if (isJsonList(before) && isJsonList(after)) return after.map((part, place) => sharing(before[place], part));
  return after;
}

/** LACSI with each kind of defect of the corpus, with what is found in it. */
function* defects(): Generator<{ kind: string; files: DraftFiles; findings: readonly Finding[] }> {
  for (const [index, { kind, apply }] of MUTATIONS.entries()) {
    const mutated = instrumentFiles('lacsi-2018-r1') as MutatedJson;
    if (!apply(mutated, randomOf(index + 1))) continue;
    const files = sharing(lacsi, mutated as DraftFiles) as DraftFiles;
    yield { kind, files, findings: find(files) };
  }
}

const errorsIn = (findings: readonly Finding[]) =>
  new Set(findings.filter(({ severity }) => severity === 'error').map(findingKey));

describe('what is found in a draft with a defect of each kind', () => {
  const found = [...defects()];

  it('leads to a place that is there', () => {
    for (const { kind, files, findings } of found)
      for (const finding of findings.slice(0, 40)) {
        const place = placeOfFinding(finding, files);
        const about = `${kind}: ${finding.file} ${finding.path} -> ${place.join(' > ')}`;
        expect(valueAt(files, place), about).toBeDefined();
        expect(place[0] ?? finding.file, about).toBe(finding.file);
      }
  });

  it('is gone after any of its remedies, and no error has come', { timeout: 120_000 }, () => {
    const mended = new Set<string>();
    const failed: string[] = [];
    for (const { kind, files, findings } of found) {
      const before = errorsIn(findings);
      for (const finding of findings.slice(0, 3))
        for (const remedy of remediesFor(finding, files)) {
          const after = find(applyOperations(files, remedy.operations).files);
          const about = `${kind}: ${finding.code} ${finding.file} ${finding.path} by ${remedy.kind}`;
          if (after.some((each) => findingKey(each) === findingKey(finding))) failed.push(`stays: ${about}`);
          const come = [...errorsIn(after)].filter((key) => !before.has(key));
          if (come.length > 0) failed.push(`${about} brings ${come[0]}`);
          mended.add(finding.code);
        }
    }
    expect(failed).toEqual([]);
    expect(mended.size).toBeGreaterThanOrEqual(15);
  });
});
