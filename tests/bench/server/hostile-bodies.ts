import { randomUUID } from 'node:crypto';

const MB = 1024 * 1024;
const SIZE = 20 * MB;

/** A body as somebody sends it who wants to stop the server. */
export interface HostileBody {
  readonly method: 'PUT' | 'POST';
  readonly path: string;
  readonly type: string;
  readonly body: Buffer;
}

/** Interviews whose answers are lists in lists, and a million names; a submission may be both. */
export function hostileBodies(survey: string, size = SIZE): Readonly<Record<string, () => HostileBody>> {
  const nested = Buffer.from(`${'['.repeat(size / 2)}${']'.repeat(size / 2)}`);
  const shallow = Buffer.from(`[${'[],'.repeat(size / 3)}[]]`);
  const names = Buffer.from(
    Array.from({ length: size / 20 }, (_, place) => `"name_${String(place).padStart(10, '0')}":1`).join(','),
  );
  const csv = Buffer.from(`unit_id,stratum,psu,area,p1\n${sampleLines(Math.min(249_000, size / 60))}`);
  const cells = Buffer.from(`unit_id,stratum,psu,area,p1\n${`${'a,'.repeat(30)}\n`.repeat(size / 62)}`);
  return {
    nested: () => submission(survey, Buffer.concat([Buffer.from('"control":{"x":'), nested, Buffer.from('}')])),
    lists: () => submission(survey, Buffer.concat([Buffer.from('"control":{"x":'), shallow, Buffer.from('}')])),
    names: () => submission(survey, Buffer.concat([Buffer.from('"control":{'), names, Buffer.from('}')])),
    sample: () => sample(survey, csv),
    cells: () => sample(survey, cells),
  };
}

function submission(survey: string, answers: Buffer): HostileBody {
  const id = randomUUID();
  const head = `{"id":"${id}","survey":"${survey}","caseId":"x","instrument":"lacsi-2018-r1","version":"1.0.0","answers":{`;
  const tail = '},"events":[],"device":{"id":"d","time":"2026-11-24T15:00:00-05:00"}}';
  const body = Buffer.concat([Buffer.from(head), answers, Buffer.from(tail)]);
  return { method: 'PUT', path: `/api/submissions/${id}`, type: 'application/json', body };
}

function sample(survey: string, body: Buffer): HostileBody {
  return { method: 'POST', path: `/api/sample-units?survey=${survey}`, type: 'text/csv', body };
}

/** Proper lines but for the last one, whose area no sample has: all are read and none is imported. */
function sampleLines(count: number): string {
  const line = (place: number) =>
    `U-${String(place).padStart(9, '0')},a-stratum-with-a-long-name-${place % 50},psu-${place % 5000},urban,0.25\n`;
  return `${Array.from({ length: count }, (_, place) => line(place)).join('')}last,s,p,nowhere,0.25\n`;
}
