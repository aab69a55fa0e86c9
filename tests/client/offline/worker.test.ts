import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { PAGE_LOCK, WORK_LOCK } from '../../../client/offline/in-use.ts';
import { answererOf, answerFile, answerPage } from '../../../client/offline/worker/answer.ts';
import { type AppBuild, buildOf, COMPLETE, cacheOf } from '../../../client/offline/worker/app-files.ts';
import { fetchBuild, fetchDesigners, wholeCaches } from '../../../client/offline/worker/fetch-build.ts';
import { switchUnlessWorking } from '../../../client/offline/worker/switch-build.ts';
import { idleCaches } from '../../../client/offline/worker/tidy.ts';
import { FakeCaches } from './fake-caches.ts';

const ORIGIN = 'https://survey.example';
const OLD = { '/index.html': 'old page', '/assets/a-1.js': 'a', '/assets/old-1.js': 'old part' };
const NEW = { '/index.html': 'new page', '/assets/a-1.js': 'a', '/assets/new-1.js': 'new part' };

type Files = Record<string, string>;

/** The build that consists of these files, as the list in the worker gives it. */
function build(name: string, files: Files): AppBuild {
  const list = Object.entries(files).map(([url, text]) => ({
    url: url.slice(1),
    revision: url === '/index.html' ? name : null,
    integrity: `sha256-${createHash('sha256').update(text).digest('base64')}`,
  }));
  return buildOf([...list, { url: 'manifest.webmanifest', revision: 'again' }]);
}

const before = build('1-old', OLD);
const after = build('2-new', NEW);

let device: FakeCaches;
let asked: string[];
beforeEach(() => {
  device = new FakeCaches();
  asked = [];
});

/** A server with these files; what it answers for some of them may be something else. */
function server(files: Files, instead: Record<string, () => Response | Promise<Response>> = {}) {
  const fetch = async (input: unknown) => {
    const url = typeof input === 'string' ? input : new URL((input as Request).url).pathname;
    asked.push(url);
    if (instead[url]) return instead[url]();
    if (!(url in files)) return new Response('{"code":"not-found"}', { status: 404 });
    return new Response(files[url], { headers: { 'content-type': 'text/javascript', 'content-encoding': 'br' } });
  };
  return { caches: device.storage, fetch: fetch as typeof globalThis.fetch };
}

const portal = () => new Response('<h1>Sign in to the hotel</h1>', { headers: { 'content-type': 'text/html' } });
const text = async (response: Response) => (response.type === 'error' ? 'error' : response.text());
const get = (path: string) => new Request(`${ORIGIN}${path}`);
const cached = async (name: string) => [
  ...((await device.open(cacheOf(name))) && device.contents.get(cacheOf(name))!.keys()),
];

describe('a build on its way to the device', () => {
  it('is whole only when every file of it is there, with the content that the build names', async () => {
    await fetchBuild(before, server(OLD));
    expect((await cached('1-old')).sort()).toEqual([COMPLETE, ...Object.keys(OLD)].sort());
    const page = await answerPage(get('/'), before, server({}));
    expect(await page.clone().text()).toBe('old page');
    expect(page.headers.has('content-encoding')).toBe(false);
  });

  it('is refused when a network that asks to sign in answers for a file, with whatever status', async () => {
    for (const status of [200, 404, 511]) {
      const instead = { '/index.html': () => new Response('<h1>Sign in</h1>', { status }) };
      await expect(fetchBuild(before, server(OLD, instead))).rejects.toMatchObject({
        reason: status >= 500 ? 'no-connection' : 'wrong-file',
      });
      expect(await cached('1-old')).not.toContain(COMPLETE);
      expect(await cached('1-old')).not.toContain('/index.html');
    }
  });

  it('is refused when one byte of a file is another one', async () => {
    await expect(fetchBuild(before, server({ ...OLD, '/assets/a-1.js': 'b' }))).rejects.toMatchObject({
      reason: 'wrong-file',
    });
  });

  it('goes on where it stopped when the network comes back', async () => {
    const lost = () => Promise.reject(new TypeError('network'));
    await expect(fetchBuild(before, server(OLD, { '/assets/old-1.js': lost }))).rejects.toMatchObject({
      reason: 'no-connection',
    });
    asked = [];
    await fetchBuild(before, server(OLD));
    expect(asked).toEqual(['/assets/old-1.js']);
  });

  it('takes a file that another build has too from the device, and the page from the server', async () => {
    await fetchBuild(before, server(OLD));
    asked = [];
    await fetchBuild(after, server(NEW));
    expect(asked.sort()).toEqual(['/assets/new-1.js', '/index.html']);
  });

  it('leaves the build that is there alone when there is no room, and gives back what it took', async () => {
    await fetchBuild(before, server(OLD));
    device.room = 1;
    await expect(fetchBuild(after, server(NEW))).rejects.toMatchObject({ reason: 'storage-full' });
    expect(await device.keys()).toEqual([cacheOf('1-old')]);
    expect(await (await answerPage(get('/'), before, server({}))).text()).toBe('old page');
  });

  it('that came in part is not whole, and stays to go on with', async () => {
    await fetchBuild(before, server(OLD));
    await expect(fetchBuild(after, server({}))).rejects.toThrow();
    expect(await device.keys()).toEqual([cacheOf('1-old'), cacheOf('2-new')]);
    expect(await wholeCaches(device.storage)).toEqual([cacheOf('1-old')]);
  });

  it('makes an older half of another build go', async () => {
    await expect(fetchBuild(before, server({}))).rejects.toThrow();
    await fetchBuild(after, server(NEW));
    expect(await device.keys()).toEqual([cacheOf('2-new')]);
  });
});

describe('what is answered from the device', () => {
  it.each([
    ['GET', '/', 'navigate', 'page'],
    ['GET', '/some/address?x=1', 'navigate', 'page'],
    ['GET', '/assets/a-1.js', 'cors', 'file'],
    ['GET', '/mark.svg', 'navigate', 'network'],
    ['GET', '/api/assignments', 'cors', 'network'],
    ['GET', '/api/estimates.csv', 'navigate', 'network'],
    ['GET', '/api', 'navigate', 'network'],
    ['PUT', '/assets/a-1.js', 'cors', 'network'],
  ])('%s %s (%s): %s', (method, path, mode, answerer) => {
    expect(answererOf({ method, url: `${ORIGIN}${path}`, mode }, ORIGIN)).toBe(answerer);
  });

  it('is nothing of another address', () => {
    expect(answererOf({ method: 'GET', url: 'https://other.example/', mode: 'cors' }, ORIGIN)).toBe('network');
  });

  it('is also the file of an older build that the server has no more', async () => {
    await fetchBuild(before, server(OLD));
    await fetchBuild(after, server(NEW));
    expect(await text(await answerFile(get('/assets/old-1.js'), after, server(NEW)))).toBe('old part');
    expect(await text(await answerPage(get('/'), after, server(NEW)))).toBe('new page');
  });

  it('a file that the browser lost is fetched again, if it is still the same', async () => {
    await fetchBuild(before, server(OLD));
    device.contents.get(cacheOf('1-old'))!.delete('/assets/old-1.js');
    expect(await text(await answerFile(get('/assets/old-1.js'), before, server(OLD)))).toBe('old part');
    asked = [];
    expect(await text(await answerFile(get('/assets/old-1.js'), before, server(OLD)))).toBe('old part');
    expect(asked).toEqual([]);
  });

  it('is never the page of a network that asks to sign in', async () => {
    await fetchBuild(before, server(OLD));
    const away = server({}, { '/assets/unknown.js': portal, '/assets/old-1.js': portal });
    expect(await text(await answerFile(get('/assets/unknown.js'), before, away))).toBe('error');
    device.contents.get(cacheOf('1-old'))!.delete('/assets/old-1.js');
    expect(await text(await answerFile(get('/assets/old-1.js'), before, away))).toBe('error');
    expect(await cached('1-old')).not.toContain('/assets/old-1.js');
  });
});

describe('the switch to a newer build', () => {
  it('waits for work that is open in any tab', async () => {
    let finish = () => {};
    const open = navigator.locks.request(
      WORK_LOCK,
      { mode: 'shared' },
      () => new Promise<void>((over) => (finish = over)),
    );
    let isActive = false;
    const activate = async () => {
      isActive = true;
    };
    expect(await switchUnlessWorking(navigator.locks, activate)).toBe('work-open');
    expect(isActive).toBe(false);
    finish();
    await open;
    expect(await switchUnlessWorking(navigator.locks, activate)).toBe('switching');
    expect(isActive).toBe(true);
  });
});

describe('what is cleared away', () => {
  const caches = ['cifra-app-1', 'cifra-app-2', 'cifra-app-3', 'of-something-else'];
  const inUse = { caches, build: '3', isUpdating: false, pages: 1, locks: [`${PAGE_LOCK}3`, WORK_LOCK] };

  it('are the builds that no page shows', () => {
    expect(idleCaches(inUse)).toEqual(['cifra-app-1', 'cifra-app-2']);
    const two = { ...inUse, pages: 2, locks: [`${PAGE_LOCK}3`, `${PAGE_LOCK}1`] };
    expect(idleCaches(two)).toEqual(['cifra-app-2']);
  });

  it('is nothing while a page has not said which build it is, or a newer build is on its way', () => {
    expect(idleCaches({ ...inUse, pages: 2 })).toEqual([]);
    expect(idleCaches({ ...inUse, isUpdating: true })).toEqual([]);
  });
});

describe('what only designers load', () => {
  const DESIGN = { '/assets/design-1.js': 'design', '/assets/tree-1.js': 'tree' };
  const marked = (name: string, files: Files): AppBuild => {
    const whole = build(name, { ...files, ...DESIGN });
    return { ...whole, files: whole.files.map((file) => (file.url in DESIGN ? { ...file, isDesigners: true } : file)) };
  };
  const first = marked('1-old', OLD);
  const second = marked('2-new', NEW);

  it('does not come to a tablet, and comes from the server when it is asked for', async () => {
    await fetchBuild(first, server({ ...OLD, ...DESIGN }));
    expect((await cached('1-old')).sort()).toEqual([COMPLETE, ...Object.keys(OLD)].sort());
    const request = get('/assets/design-1.js');
    expect(await text(await answerFile(request, first, server({ ...OLD, ...DESIGN })))).toBe('design');
  });

  it('is kept whole where a designer works, also of the builds that follow', async () => {
    await fetchBuild(first, server({ ...OLD, ...DESIGN }));
    await fetchDesigners(first, server({ ...OLD, ...DESIGN }));
    expect(await text(await answerFile(get('/assets/tree-1.js'), first, server({})))).toBe('tree');
    await fetchBuild(second, server({ ...NEW, ...DESIGN }));
    expect(await cached('2-new')).toEqual(expect.arrayContaining([COMPLETE, ...Object.keys(DESIGN)]));
    asked = [];
    await fetchDesigners(second, server({}));
    expect(asked).toEqual([]);
  });

  it('goes on where it stopped when the network went away', async () => {
    await fetchBuild(first, server(OLD));
    await fetchDesigners(first, server({ ...OLD, '/assets/design-1.js': 'design' }));
    asked = [];
    await fetchDesigners(first, server({ ...OLD, ...DESIGN }));
    expect(asked).toEqual(['/assets/tree-1.js']);
  });
});
