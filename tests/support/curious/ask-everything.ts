import { type Api, signIn } from '../../server/api.ts';
import { difference, observe } from './observe.ts';
import type { ToldInterview } from './told-interviews.ts';
import { type CuriousAbout, endpointsOfSupervisors, WAYS_IN } from './ways-in.ts';

type Found = Map<string, number>;

/** How many of the cases are returned and accepted again while something slow is asked around it. */
interface Patience {
  readonly slowCases: number;
}

/**
 * Plays a supervisor who wants to know what single people told: asks everything that the account may ask while the
 * interviews arrive, of each case, and around its return and its acceptance.
 *
 * @returns what was observed of each case, in the order of the interviews
 */
export async function askEverything(
  api: Api,
  told: readonly ToldInterview[],
  { slowCases }: Patience,
): Promise<Found[]> {
  const endpoints = endpointsOfSupervisors();
  const ways = endpoints.flatMap(({ name, method }) => {
    const way = WAYS_IN[name];
    return way ? [{ method, way }] : [];
  });
  const around = ways.flatMap(({ way }) => ('around' in way && !way.isSlow ? way.around : []));
  const slow = ways.flatMap(({ way }) => ('around' in way && way.isSlow ? way.around : []));
  const found: Found[] = told.map(() => new Map());

  const sweep = async (addresses: readonly string[]): Promise<Found> => {
    const replies = addresses.map(async (address) => observe(await ask(api, 'GET', address), `GET ${address}`));
    return merged(await Promise.all(replies), '');
  };

  let before = await sweep(around);
  for (const [place, { submission, interviewer, arrivesAt }] of told.entries()) {
    api.setNow(arrivesAt);
    const path = `/api/submissions/${submission.id}`;
    const response = await askAs(api, interviewer, 'PUT', path, submission);
    if (!response.ok) throw new Error(`${submission.caseId} was not received: ${response.status}`);
    await response.arrayBuffer();
    const after = await sweep(around);
    note(found[place]!, 'arrival', difference(before, after));
    before = after;
  }

  const rows = await listedRows(api);
  const previous = new Map<string, Found>();
  for (const [place, { submission, interviewer }] of told.entries()) {
    const row = rows.get(submission.caseId)!;
    note(found[place]!, 'list', row.observed);
    note(found[place]!, 'list since the one before', difference(previous.get(interviewer) ?? new Map(), row.observed));
    previous.set(interviewer, row.observed);
  }

  let whole = await sweep(slowCases > 0 ? [...around, ...slow] : around);
  for (const [place, { submission, interviewer }] of told.entries()) {
    const { key } = rows.get(submission.caseId)!;
    const one = { key, caseId: submission.caseId, interviewer };
    note(found[place]!, 'about', await askAbout(api, one, ways));
    const addresses = place < slowCases ? [...around, ...slow] : around;
    const review = async (decision: 'accept' | 'reject') => {
      const body = { decision, reason: 'to see what changes' };
      const reply = await ask(api, 'POST', `/api/submissions/${key}/review`, body);
      note(found[place]!, '', await observe(reply, decision));
    };
    await review('reject');
    const without = await sweep(addresses);
    note(found[place]!, 'return', difference(whole, without));
    note(found[place]!, 'returned', await askAbout(api, one, ways));
    await review('accept');
    whole = await sweep(addresses);
    note(found[place]!, 'acceptance', difference(without, whole));
  }
  return found;
}

/** Every request that concerns one case, of every endpoint that has one. */
async function askAbout(
  api: Api,
  one: CuriousAbout,
  ways: readonly { method: string; way: (typeof WAYS_IN)[string] }[],
): Promise<Found> {
  const questions = ways.flatMap(({ method, way }) =>
    'about' in way ? way.about(one).map((question) => ({ ...question, method })) : [],
  );
  const found: Found = new Map();
  // One after the other: accepting what counts already is an answer too.
  for (const [place, { method, address, body }] of questions.entries()) {
    note(found, `${place} ${method}`, await observe(await ask(api, method, address, body), ''));
  }
  return found;
}

const ask = (api: Api, method: string, address: string, body?: unknown) => askAs(api, 'bruno', method, address, body);

const cookies = new Map<string, string>();

/** Asks for the reply as it is: its length is an observation too. Signs in again when the session is over. */
async function askAs(api: Api, user: string, method: string, address: string, body?: unknown): Promise<Response> {
  const own = `${api.address} ${user}`;
  const once = () => {
    const headers = { 'Accept-Encoding': 'identity', Cookie: cookies.get(own) ?? '' };
    return api.ask('nobody', method, address, { headers, ...(body === undefined ? {} : { body }) });
  };
  // A connection that waited through slow figures may be closed just when it is used again.
  const response = await once().catch(once);
  if (response.status !== 401) return response;
  cookies.set(own, await signIn(api.address, user));
  return once();
}

interface ListedRow {
  readonly key: string;
  readonly observed: Found;
}

/** The rows of the list, each with what it holds and where it stands. */
async function listedRows(api: Api): Promise<Map<string, ListedRow>> {
  const rows = new Map<string, ListedRow>();
  for (let page = 1; ; page++) {
    const { submissions } = (await (await ask(api, 'GET', `/api/submissions?page=${page}`)).json()) as {
      submissions: { key: string; caseId: string }[];
    };
    if (submissions.length === 0) return rows;
    for (const row of submissions) {
      const observed = await observe(Response.json(row), 'row');
      observed.set('row place', rows.size);
      rows.set(row.caseId, { key: row.key, observed });
    }
  }
}

function note(found: Found, when: string, observed: Found): void {
  for (const [name, value] of observed) found.set(`${when} ${name}`, value);
}

function merged(all: readonly Found[], when: string): Found {
  const found: Found = new Map();
  for (const each of all) note(found, when, each);
  return found;
}
