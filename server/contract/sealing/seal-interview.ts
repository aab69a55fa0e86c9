import { LARGEST_PART, type SurveyPublicKey, sealPart } from './seal-part.ts';
import type { PartPlace, SealedInterview, SealedPart } from './sealed-interview.ts';
import { SealingError } from './sealing-error.ts';

type Header = Omit<SealedInterview, 'format' | 'parts'>;
type Bytes = Uint8Array<ArrayBuffer>;

/** A line of the journal, as far as opening looks into it. */
interface Numbered {
  readonly seq: number;
}

/** Opens one part with the private key that it names, up to so many bytes. */
export type OpenPart = (part: SealedPart, place: PartPlace, most: number) => Promise<Bytes>;

/**
 * Seals journal entries as one part. A private part is sealed as soon as it is closed: from then on nobody reads it
 * on the tablet.
 *
 * @param index which of its kind, from 0
 */
export function sealEvents(
  key: SurveyPublicKey,
  header: Omit<Header, 'device'>,
  {
    kind,
    index,
    events,
    parts,
  }: Pick<PartPlace, 'kind' | 'index'> & {
    events: readonly Numbered[];
    /** In the interview part: how many parts there are, so that none can be taken away. */
    parts?: number;
  },
): Promise<SealedPart> {
  const { id, survey, caseId, instrument, version } = header;
  const place = { id, caseId, instrument, version, kind, index };
  const content = new TextEncoder().encode(JSON.stringify({ events, parts }));
  return sealPart(key, content, survey === undefined ? place : { ...place, survey });
}

/**
 * A finished interview, sealed: what is not sealed yet becomes the interview part, behind the private parts in the
 * order in which they were sealed.
 */
export async function sealInterview(
  key: SurveyPublicKey,
  header: Header,
  events: readonly Numbered[],
  privateParts: readonly SealedPart[] = [],
): Promise<SealedInterview> {
  const interview = await sealEvents(key, header, {
    kind: 'interview',
    index: 0,
    events,
    parts: privateParts.length + 1,
  });
  return { format: 'cifra-sealed-1', ...header, parts: [...privateParts, interview] };
}

/**
 * The journal of a sealed interview: the entries of all parts, by number, from 1 without a gap. Their form is not
 * checked.
 *
 * @param most bytes that all parts together may unpack to
 * @throws SealingError unknown-key, damaged, too-large, incomplete
 */
export async function openSealedInterview(
  { id, survey, caseId, instrument, version, parts }: SealedInterview,
  openPart: OpenPart,
  most = LARGEST_PART,
): Promise<unknown[]> {
  const header = { id, caseId, instrument, version };
  const counts = { interview: 0, private: 0 };
  const events: unknown[] = [];
  let left = most;
  for (const part of parts) {
    const place = { ...header, kind: part.kind, index: counts[part.kind]++ };
    const content = await openPart(part, survey === undefined ? place : { ...place, survey }, left);
    left -= content.length;
    const { events: inPart, parts: count } = contentOf(content, place);
    if (part.kind === 'interview' && count !== parts.length) throw new SealingError('incomplete', 'the interview');
    for (const event of inPart) events.push(event);
  }
  return inOrder(events);
}

function contentOf(content: Bytes, { kind, index }: PartPlace): { events: unknown[]; parts?: unknown } {
  const { events, parts } = parsed(content) ?? {};
  if (!Array.isArray(events)) throw new SealingError('damaged', `${kind} part ${index}`);
  return { events, parts };
}

function parsed(content: Bytes): { events?: unknown; parts?: unknown } | null | undefined {
  try {
    return JSON.parse(new TextDecoder().decode(content));
  } catch {
    return undefined;
  }
}

function inOrder(events: unknown[]): unknown[] {
  const numberOf = (event: unknown) => Number((event as Numbered | null)?.seq);
  events.sort((a, b) => numberOf(a) - numberOf(b));
  if (events.some((event, index) => numberOf(event) !== index + 1)) throw new SealingError('incomplete', 'the journal');
  return events;
}
