import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type Rolldown } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

const HERE = import.meta.dirname;
const { version } = JSON.parse(readFileSync(join(HERE, '..', 'package.json'), 'utf8')) as { version: string };

/** What the device shows of the installed app. Neutral: nothing of victims or crimes stands on a home screen. */
const INSTALLED = {
  id: '/',
  name: 'Cifra',
  short_name: 'Cifra',
  description: 'Cifra',
  start_url: '/',
  scope: '/',
  display: 'standalone' as const,
  lang: 'es',
  dir: 'ltr' as const,
  theme_color: '#24478f',
  background_color: '#ffffff',
  icons: [
    { src: '/icons/app-192.png', sizes: '192x192', type: 'image/png' },
    { src: '/icons/app-512.png', sizes: '512x512', type: 'image/png' },
    { src: '/icons/app-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' as const },
  ],
};

const MARK = '<meta name="cifra-build" content="';

/**
 * Writes into the page which build it is: the version and a hash of everything that the build consists of. The
 * device keeps the files of each build apart under that name.
 */
function markBuild(): Plugin {
  return {
    name: 'cifra-build',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const hash = createHash('sha256').update(html).update(JSON.stringify(INSTALLED));
        for (const name of Object.keys(bundle).sort()) hash.update(`${name}\0`);
        for (const { name, content } of publicFiles()) hash.update(`${name}\0`).update(content);
        const build = `${version}-${hash.digest('hex').slice(0, 8)}`;
        return html.replace('<meta name="referrer"', `${MARK}${build}" />\n    <meta name="referrer"`);
      },
    },
  };
}

function publicFiles() {
  return readdirSync(join(HERE, 'public'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ name: path.slice(HERE.length), content: readFileSync(path) }));
}

/**
 * Where only designers and statisticians come: what is loaded for nobody else is not brought to every tablet. A
 * statistician's device fetches it when the place is opened, which shows nothing without a network anyway.
 */
const DESIGNERS = [
  '/client/design/DesignPlace.tsx',
  '/client/design/structure/StructurePane.tsx',
  '/client/design/editor/EditorPane.tsx',
  '/client/design/properties/PropertiesPane.tsx',
  '/client/preview/PreviewFrame.tsx',
  '/client/shell/tokens/TokensPage.tsx',
  '/client/results/ResultsPlace.tsx',
  '/client/results/tables/TablesPlace.tsx',
  '/client/results/profiles/ProfilesPlace.tsx',
  '/client/results/studies/StudiesPlace.tsx',
  '/client/results/administrative/RecordsPlace.tsx',
];

/** Files that the pages of designers load, and no other page. */
const designersOnly = new Set<string>();

/** Finds what only designers' pages load: what cannot be reached from the start of the app but through them. */
function findDesignersFiles(): Plugin {
  return {
    name: 'cifra-designers-files',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const scripts = Object.keys(bundle).filter((name) => bundle[name]!.type === 'asset' && name.endsWith('.js'));
        const reached = new Set<string>();
        const reach = (name: string) => {
          if (reached.has(name)) return;
          const file = bundle[name];
          if (file?.type === 'chunk' && isDesigners(file)) return;
          reached.add(name);
          if (file?.type === 'chunk') for (const next of loadedBy(file, scripts)) reach(next);
        };
        for (const chunk of chunks) if (chunk.isEntry) reach(chunk.fileName);
        const loaded = chunks.flatMap((chunk) => [chunk.fileName, ...loadedBy(chunk, scripts)]);
        for (const name of loaded) if (!reached.has(name)) designersOnly.add(name);
      },
    },
  };
}

/** A chunk that others load at once too has no module for which it stands, and is told by what it holds. */
function isDesigners({ facadeModuleId, moduleIds }: Rolldown.OutputChunk): boolean {
  const modules = facadeModuleId === null ? moduleIds : [facadeModuleId];
  return modules.length > 0 && modules.every((id) => DESIGNERS.some((path) => id.endsWith(path)));
}

/** What a chunk loads, at once or later: chunks, styles, and the scripts of its workers, which it names. */
function loadedBy(chunk: Rolldown.OutputChunk, scripts: readonly string[]): string[] {
  const { importedCss = [], importedAssets = [] } = chunk.viteMetadata ?? {};
  const workers = scripts.filter((name) => chunk.code.includes(name.slice(name.lastIndexOf('/') + 1)));
  return [...chunk.imports, ...chunk.dynamicImports, ...importedCss, ...importedAssets, ...workers];
}

/**
 * Gives the worker the SHA-256 of every file, and the name of the build as the revision of the page, so that nothing
 * else than these very files is ever kept. Designers' files are marked: they are kept where a designer works.
 */
function withHashes(entries: ListedFile[]) {
  return {
    manifest: entries.map((entry) => {
      const content = readFileSync(join(folder, entry.url));
      const integrity = `sha256-${createHash('sha256').update(content).digest('base64')}`;
      if (designersOnly.has(entry.url)) return { ...entry, revision: null, integrity, isDesigners: true };
      if (entry.url !== 'index.html') return { ...entry, revision: null, integrity };
      const [, build = ''] = content.toString().split(MARK);
      return { ...entry, revision: build.slice(0, build.indexOf('"')), integrity };
    }),
  };
}

/** A file as workbox lists it. */
interface ListedFile {
  url: string;
  revision: string | null;
  size: number;
}

let folder = join(HERE, '..', 'dist', 'client');

export default defineConfig({
  root: HERE,
  plugins: [
    react(),
    markBuild(),
    findDesignersFiles(),
    VitePWA({
      strategies: 'injectManifest',
      // Our own pages ask before they switch; nothing is registered by the plugin.
      registerType: 'prompt',
      injectRegister: false,
      srcDir: 'offline/worker',
      filename: 'worker.ts',
      manifest: INSTALLED,
      // They are among the files already.
      includeManifestIcons: false,
      integration: {
        configureCustomSWViteBuild: (build) => {
          build.logLevel = 'error';
        },
      },
      injectManifest: {
        rollupFormat: 'iife',
        globPatterns: ['**/*'],
        globIgnores: ['worker.js'],
        maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
        manifestTransforms: [withHashes],
      },
    }),
    {
      name: 'cifra-folder',
      configResolved({ build, root }) {
        folder = resolve(root, build.outDir);
      },
    },
  ],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    // The content security policy allows fonts and pictures from our own address only, so nothing becomes a
    // data: URL.
    assetsInlineLimit: 0,
    // The interview's chunk carries survey-core, one module that cannot be split; the other pages never load
    // it.
    chunkSizeWarningLimit: 2500,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
});
