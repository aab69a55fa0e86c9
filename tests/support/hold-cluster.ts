// Starts a PostgreSQL as the tests do, writes the folder of its socket, and never ends by itself.
import { startCluster } from './postgres-cluster.ts';

const { socket } = await startCluster();
process.stdout.write(`${socket}\n`);
setInterval(() => {}, 60_000);
