import { programVersion } from '../microdata/program-version.ts';
import { openapiDocument } from '../openapi/openapi-document.ts';
import { defineCommand } from './define-command.ts';

/** Describes the API of the server. */
export const openapiCommand = defineCommand({
  name: 'openapi',
  summary: 'describes the API of the server as a document of OpenAPI 3.1',
  usage: 'cifra openapi > FILE',
  explanation: `
Writes the document to standard output: every address with who may call it, what it takes and what it answers, for programs
that make a client of it or show it (docs/api.md). A running server has the same at /api/openapi.json for whoever is signed in.

Reads no database and writes nothing else.
`,
  async run(_values, io) {
    io.out.write(`${JSON.stringify(openapiDocument(programVersion()), null, 2)}\n`);
    return 0;
  },
});
