// Floods a server for so many seconds, from a process of its own: hostile bodies of one kind, so many at a time.
import { Agent, request } from 'node:http';
import { argv } from 'node:process';
import { type HostileBody, hostileBodies } from './hostile-bodies.ts';

const [address = '', cookie = '', survey = '', kind = '', seconds = '10', concurrent = '20'] = argv.slice(2);
const make = hostileBodies(survey)[kind]!;
const agent = new Agent({ keepAlive: true, maxSockets: Number(concurrent) });
const statuses: Record<string, number> = {};
const end = performance.now() + Number(seconds) * 1000;

async function flood(): Promise<void> {
  while (performance.now() < end) {
    const status = await send(make());
    statuses[status] = (statuses[status] ?? 0) + 1;
  }
}

function send({ method, path, type, body }: HostileBody): Promise<number | string> {
  return new Promise((resolve) => {
    const headers = { Cookie: cookie, Origin: address, 'Content-Type': type, 'Content-Length': body.length };
    const sent = request(new URL(path, address), { method, agent, headers }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
      response.on('error', () => resolve('broken'));
    });
    sent.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'broken'));
    sent.end(body);
  });
}

await Promise.all(Array.from({ length: Number(concurrent) }, flood));
process.stdout.write(JSON.stringify(statuses));
process.exit(0);
