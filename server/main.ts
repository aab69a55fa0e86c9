import { keepCompiled } from './start/keep-compiled.ts';
import { refuseOldNode } from './start/refuse-old-node.ts';

refuseOldNode();
const keepNow = keepCompiled();

// Imported only now: on an old Node some of these modules cannot even be loaded.
const { startFromEnvironment } = await import('./start/start-from-environment.ts');
await startFromEnvironment();
keepNow();
