import { type OpenPart, openSealedInterview, type SealedInterview, SealingError, type SubmissionBody } from '#contract';
import { type Answers, fold, type Instrument } from '#questionnaires';
import { JsonScanner } from '../http/json-outline.ts';

/** A journal of more parts or levels would fill the memory. */
export interface MostContent {
  readonly bytes: number;
  readonly depth: number;
  readonly parts: number;
}

/** What somebody sealed is larger, deeper or of more parts than is judged here. */
export class TooMuchContent extends Error {}

/** Answers that are longer than this, as JSON, are of no interview. */
const LONGEST_ANSWERS = 5 * 1024 * 1024;

/**
 * A sealed interview as if it had come plain: its journal, and the answers that the questionnaire folds from it.
 *
 * @param instrument undefined where the server does not have it: then there are no answers
 * @throws SealingError; TooMuchContent
 */
export async function openedContent(
  sealed: SealedInterview,
  {
    open,
    seed,
    instrument,
    most,
  }: { open: OpenPart; seed: string; instrument: Instrument | undefined; most: MostContent },
): Promise<Omit<SubmissionBody, 'events' | 'answers'> & { events: unknown[]; answers: Answers | undefined }> {
  const { format: _, parts: __, ...header } = sealed;
  const measured: OpenPart = async (part, place, left) => {
    const bytes = await open(part, place, left);
    const scanner = new JsonScanner();
    scanner.feed(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
    const outline = scanner.outline();
    if (outline.depth > most.depth || outline.parts > most.parts) throw new TooMuchContent();
    return bytes;
  };
  const events = await openSealedInterview(sealed, measured, most.bytes).catch((error: unknown) => {
    if (error instanceof SealingError && error.code === 'too-large') throw new TooMuchContent();
    throw error;
  });
  const answers = instrument && fold(instrument, events, { caseId: sealed.caseId, seed });
  if (answers && JSON.stringify(answers).length > LONGEST_ANSWERS) throw new TooMuchContent();
  return { ...header, events, answers };
}
