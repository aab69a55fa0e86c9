import type { Api } from '../../server/api.ts';
import { SURVEY, signIn } from '../../server/api.ts';
import { difference, observe } from './observe.ts';
import { type Reply, replyTo } from './reply.ts';
import type { ToldInterview } from './told-interviews.ts';
import {
  CLOSED_WAYS,
  type CuriousAbout,
  endpointsOfSupervisors,
  type PagedList,
  type Question,
  WAYS_IN,
} from './ways-in.ts';

type Found = ReadonlyMap<string, number>;

/** A request about one case. */
interface AboutOne {
  readonly method: string;
  readonly about: (one: CuriousAbout) => readonly Question[];
}

/**
 * Plays a supervisor who wants to know what single people told: asks everything that the account may ask while the
 * interviews arrive, of each case, and around its return and its acceptance. The office codes meanwhile.
 *
 * @returns what was observed of each case, in the order of the interviews
 */
export async function askEverything(api: Api, told: readonly ToldInterview[]): Promise<Found[]> {
  const around: string[] = [...CLOSED_WAYS];
  const lists: PagedList[] = [];
  const about: AboutOne[] = [];
  for (const { name, method } of endpointsOfSupervisors()) {
    const way = WAYS_IN[name];
    if (way !== undefined && 'around' in way) around.push(...way.around);
    if (way !== undefined && 'list' in way) lists.push(way.list);
    if (way !== undefined && 'about' in way) about.push({ method, about: way.about });
  }
  const notes = told.map(() => new Map<string, number>());
  await watchArrivals(api, told, { around, notes });
  const rows = new Map<string, CuriousAbout>();
  for (const list of lists) {
    const ofList = await readList(api, list, told, notes);
    for (const [caseId, row] of ofList) rows.set(caseId, { ...rows.get(caseId), ...row });
  }
  await askOfEach(api, told, { around, about, notes, rows });
  return notes;
}

type Notes = readonly Map<string, number>[];

async function watchArrivals(
  api: Api,
  told: readonly ToldInterview[],
  { around, notes }: { around: readonly string[]; notes: Notes },
): Promise<void> {
  let before = await sweep(api, around);
  for (const [place, { submission, interviewer, arrivesAt }] of told.entries()) {
    api.setNow(arrivesAt);
    const { status } = await askAs(api, interviewer, 'PUT', `/api/submissions/${submission.id}`, submission);
    if (status !== 201) throw new Error(`${submission.caseId} was not received: ${status}`);
    await codeIncidents(api, told[place]!);
    const after = await sweep(api, around);
    note(notes[place]!, 'arrival', difference(before, after));
    before = after;
  }
}

/** The office codes every incident of an interview. */
async function codeIncidents(api: Api, { submission, arrivesAt }: ToldInterview): Promise<void> {
  for (const form of Object.keys(submission.answers)) {
    const [module, crime, n] = form.split('.');
    if (module !== 'incident' || crime === undefined) continue;
    await api.store.addCoding(SURVEY, {
      caseId: submission.caseId,
      crime,
      n: Number(n),
      basis: '0'.repeat(64),
      round: 'first',
      outcome: 'not_a_crime',
      note: 'x',
      coder: 'carla',
      codedAt: arrivesAt,
    });
  }
}

/** Reads a whole list: what each row holds, where it stands, and what differs from the interviewer's last one. */
async function readList(
  api: Api,
  { address, rows: key }: PagedList,
  told: readonly ToldInterview[],
  notes: Notes,
): Promise<Map<string, CuriousAbout>> {
  const rows = new Map<string, CuriousAbout>();
  const observed = new Map<string, Found>();
  for (let page = 1; ; page++) {
    const { text } = await ask(api, 'GET', `${address}?page=${page}`);
    const reply: Record<string, CuriousAbout[]> = JSON.parse(text);
    const found = reply[key] ?? [];
    if (found.length === 0) break;
    for (const row of found) {
      const noted = new Map(observe(rowAlone(row), 'row'));
      noted.set('row place', rows.size);
      observed.set(row.caseId, noted);
      rows.set(row.caseId, row);
    }
  }
  const last = new Map<string, Found>();
  for (const [place, { submission, interviewer }] of told.entries()) {
    const found = observed.get(submission.caseId)!;
    note(notes[place]!, address, found);
    note(notes[place]!, `${address} since the one before`, difference(last.get(interviewer) ?? new Map(), found));
    last.set(interviewer, found);
  }
  return rows;
}

/** A row of a list as a reply of its own. */
const rowAlone = (row: CuriousAbout): Reply => ({
  status: 200,
  headers: [{ name: 'content-type', value: 'application/json' }],
  text: JSON.stringify(row),
});

/** Asks of each case, returns it, asks again, and accepts it. */
async function askOfEach(
  api: Api,
  told: readonly ToldInterview[],
  plan: {
    around: readonly string[];
    about: readonly AboutOne[];
    notes: Notes;
    rows: ReadonlyMap<string, CuriousAbout>;
  },
): Promise<void> {
  const { around, about, rows } = plan;
  let whole = await sweep(api, around);
  for (const [place, { submission }] of told.entries()) {
    const one = rows.get(submission.caseId)!;
    const notes = plan.notes[place]!;
    const review = async (decision: 'accept' | 'reject') => {
      const body = { decision, reason: 'to see what changes' };
      const reply = await ask(api, 'POST', `/api/submissions/${one.key}/review`, body);
      note(notes, decision, observe(reply, decision));
    };
    note(notes, 'about', await askAbout(api, one, about));
    await review('reject');
    const without = await sweep(api, around);
    note(notes, 'return', difference(whole, without));
    note(notes, 'returned', await askAbout(api, one, about));
    await review('accept');
    whole = await sweep(api, around);
    note(notes, 'acceptance', difference(without, whole));
  }
}

/** Every reply to what is asked of the whole survey. */
async function sweep(api: Api, addresses: readonly string[]): Promise<Found> {
  const found = new Map<string, number>();
  for (const address of addresses)
    for (const [name, value] of observe(await ask(api, 'GET', address), address)) found.set(name, value);
  return found;
}

/** One after the other: that something was asked may change the next answer. */
async function askAbout(api: Api, one: CuriousAbout, about: readonly AboutOne[]): Promise<Found> {
  const found = new Map<string, number>();
  const questions = about.flatMap(({ method, about: of }) => of(one).map((question) => ({ ...question, method })));
  for (const [place, { method, address, body }] of questions.entries())
    note(found, `${method} ${place}`, observe(await ask(api, method, address, body), `${place}`));
  return found;
}

const ask = (api: Api, method: string, address: string, body?: unknown) => askAs(api, 'bruno', method, address, body);

const cookies = new Map<string, string>();

/** Asks for the reply as it is: its length is an observation too. Signs in again when the session is over. */
async function askAs(api: Api, user: string, method: string, path: string, given?: unknown): Promise<Reply> {
  const own = `${api.address} ${user}`;
  const body = given === undefined || typeof given === 'string' ? given : JSON.stringify(given);
  const once = () => {
    const headers = { 'Accept-Encoding': 'identity', Cookie: cookies.get(own) ?? '' };
    return replyTo(api.address + path, { method, headers, body });
  };
  // A connection that waited through slow figures may be closed just when it is used again.
  const reply = await once().catch(once);
  if (reply.status !== 401) return reply;
  cookies.set(own, await signIn(api.address, user));
  return once();
}

function note(found: Map<string, number>, when: string, observed: Found): void {
  for (const [name, value] of observed) found.set(`${when} ${name}`, value);
}
