import { type SubmissionBody, sealedInterview, submissionBody } from '#contract';
import { MOST_MEMBERS, OPEN_LIST, OPEN_OBJECT } from '../http/json-outline.ts';
import { parseJson, type ReadBody } from '../http/read-body.ts';

/** No member of an envelope but the answers, the journal and the sealed parts is longer. */
const LONGEST = 4096;

/** Whose a submission is, and from which device. */
export type Envelope = Pick<SubmissionBody, 'id' | 'survey' | 'caseId' | 'instrument' | 'version' | 'device'>;

const sealedEnvelope = sealedInterview.omit({ parts: true });

/**
 * The envelope of a submission, plain or sealed, by its outline, without its answers and with the first entry of its
 * journal at most: what tells whose it is, in no time, however large it is.
 *
 * @returns undefined when it has not the shape of one
 */
export function envelopeOf({ bytes, outline }: ReadBody): Envelope | undefined {
  // Names that come later would count, and are not in the outline.
  if (outline.members.length === MOST_MEMBERS) return undefined;
  const text = (from: number, to: number) => bytes.toString('utf8', from, to);
  const members = outline.members.map(({ name, value: [from, to], firstEnds }) => {
    const [nameFrom, nameTo] = name;
    if (nameTo - nameFrom > LONGEST) return '"":0';
    if (to - from <= LONGEST) return `${text(nameFrom, nameTo)}:${text(from, to)}`;
    return `${text(nameFrom, nameTo)}:${shortened(bytes, { from, firstEnds })}`;
  });
  try {
    const envelope = parseJson(Buffer.from(`{${members.join(',')}}`));
    return (isSealedShape(envelope) ? sealedEnvelope : submissionBody).safeParse(envelope).data;
  } catch {
    return undefined;
  }
}

/** Whether a submission says of itself that it is sealed. */
export function isSealedShape(content: unknown): boolean {
  return typeof content === 'object' && content !== null && 'format' in content;
}

/** A long value of the same kind that has nothing in it, or a list with its first element. */
function shortened(bytes: Buffer, { from, firstEnds }: { from: number; firstEnds: number | undefined }): string {
  const start = bytes.subarray(from).findIndex((byte) => byte > 0x20) + from;
  if (bytes[start] === OPEN_OBJECT) return '{}';
  if (bytes[start] !== OPEN_LIST) return 'null';
  const isShort = firstEnds !== undefined && firstEnds - start <= LONGEST;
  return `[${isShort ? bytes.toString('utf8', start + 1, firstEnds) : ''}]`;
}
