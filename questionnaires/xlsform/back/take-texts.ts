import type { Finding } from '../../authoring/finding.ts';
import { InvalidInstrument, parseInstrument } from '../../authoring/parse-instrument.ts';
import type { DraftFiles } from '../../edit/places.ts';
import type { NoteRemark } from '../report.ts';
import type { ChangedCell } from './compare-tables.ts';
import { withFillsAgain } from './fills-of-cell.ts';
import { type OpenFiles, placeOfText, putTextBack, textOfPlace } from './place-of-text.ts';
import { type ChangedText, wrongChange } from './wrong-change.ts';

/** Rounds of checking: each takes back at least one text. */
const MOST_ROUNDS = 12;

/**
 * The files with the texts of the changed cells. What is wrong with a text keeps that text out and no other one; each
 * cell is told once, as taken over or with the reason why not.
 */
export function takeTexts(files: DraftFiles, cells: readonly ChangedCell[], remark: NoteRemark): DraftFiles {
  const changed = structuredClone(files) as OpenFiles;
  const texts = changedTexts(cells, changed, remark);
  const ofPlace = Map.groupBy(texts, ({ place }) => place.steps.join('\n'));
  const fitting = texts.filter((text) => {
    const wrong = wrongChange(text, ofPlace.get(text.place.steps.join('\n'))!, changed);
    if (wrong) remark('lost', text.cell.place, wrong);
    return wrong === undefined;
  });
  for (const { place, text } of fitting) putTextBack(changed, place, text);
  const taken = withoutMisfits(fitting, changed, remark);
  for (const { cell } of taken) remark('note', cell.place, { code: 'cellChangedTaken' });
  return taken.length > 0 ? changed : files;
}

/** The cells that hold one text of the questionnaire; every other one is reported. */
function changedTexts(cells: readonly ChangedCell[], files: OpenFiles, remark: NoteRemark): ChangedText[] {
  const seen = new Map<string, string>();
  return cells.flatMap((cell) => {
    const place = placeOfText(cell, files);
    const before = place && textOfPlace(files, place.file, place.steps);
    const text = before === undefined || cell.is === '' ? undefined : withFillsAgain(before, cell.was, cell.is);
    const key = place && `${place.file}\n${place.steps.join('\n')}`;
    // One text may stand in several rows: the first that was changed says what it is.
    if (!place || before === undefined || text === undefined || (seen.get(key!) ?? text) !== text) {
      remark('lost', cell.place, { code: 'cellChangedNotTaken' });
      return [];
    }
    seen.set(key!, text);
    return [{ cell, place, before, text }];
  });
}

/** Takes back the texts with which the questionnaire could not be used. @returns those that stay */
function withoutMisfits(texts: readonly ChangedText[], files: OpenFiles, remark: NoteRemark): readonly ChangedText[] {
  let kept = texts;
  const takeBack = (misfit: ChangedText) => putTextBack(files, misfit.place, misfit.before);
  for (let round = 0; round < MOST_ROUNDS && kept.length > 0; round += 1) {
    const findings = findingsOf(files);
    if (findings.length === 0) return kept;
    const problemOf = ({ place }: ChangedText) =>
      findings.find(({ file, path }) => file === place.file && path === place.path);
    const misfits = kept.filter((text) => problemOf(text) !== undefined);
    if (misfits.length === 0) break;
    for (const misfit of misfits) {
      const { message, remedy, said } = problemOf(misfit)!;
      takeBack(misfit);
      remark('lost', misfit.cell.place, { code: 'textMisfits', problem: { message, remedy, ...(said && { said }) } });
    }
    kept = kept.filter((text) => !misfits.includes(text));
  }
  if (kept.length === 0) return kept;
  for (const text of kept) {
    takeBack(text);
    remark('lost', text.cell.place, { code: 'textsRefused' });
  }
  return [];
}

function findingsOf(files: OpenFiles): readonly Finding[] {
  try {
    parseInstrument(files);
    return [];
  } catch (error) {
    if (!(error instanceof InvalidInstrument)) throw error;
    return error.findings;
  }
}
