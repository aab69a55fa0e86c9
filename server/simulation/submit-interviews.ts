import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ReceiptReply } from '#contract';
import type { Submission } from '#questionnaires';
import { createApp } from '../app.ts';
import type { Services } from '../services.ts';

/** Interviews under way at once, as from as many tablets. */
const TABLETS = 8;

/**
 * Sends submissions through the real server: signs in, PUTs each, reads the receipts.
 *
 * @param account an interviewer to whom the cases are assigned
 * @param submissions each is asked for when a tablet is free, so that they need not be in memory together
 * @returns the receipts, in the order of the submissions
 */
export async function submitInterviews(
  services: Services,
  account: { user: string; password: string },
  submissions: Iterable<Submission>,
): Promise<ReceiptReply[]> {
  const server = createServer(createApp(services));
  // The tablets are in this process: while it makes the next interview none of them is idle.
  server.keepAliveTimeout = 0;
  server.requestTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const cookie = await signIn(address, account);
    const receipts: ReceiptReply[] = [];
    const waiting = inOrder(submissions);
    const tablet = async () => {
      for (const [place, submission] of waiting) receipts[place] = await send(address, cookie, submission);
    };
    await Promise.all(Array.from({ length: TABLETS }, tablet));
    return receipts;
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

function* inOrder(submissions: Iterable<Submission>): Generator<readonly [number, Submission]> {
  let place = 0;
  for (const submission of submissions) yield [place++, submission];
}

async function signIn(address: string, account: { user: string; password: string }): Promise<string> {
  const response = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: address },
    body: JSON.stringify(account),
  });
  if (!response.ok) throw new Error(`the simulated field team could not sign in (${response.status})`);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0]!)
    .join('; ');
}

async function send(address: string, cookie: string, submission: Submission): Promise<ReceiptReply> {
  const response = await fetch(`${address}/api/submissions/${submission.id}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', Origin: address, Cookie: cookie },
    body: JSON.stringify(submission),
  });
  if (!response.ok) throw new Error(`case ${submission.caseId}: the server answered ${response.status}`);
  return (await response.json()) as ReceiptReply;
}
