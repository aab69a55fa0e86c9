import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { validateXML } from 'xmllint-wasm';

const root = join(import.meta.dirname, '..', '..');
const folder = resolve(root, process.env.CIFRA_REFERENCE ?? '../shared', 'schemas');

/** Whether the published schemas are on this machine: they are not copied into the repository. */
export const HAS_SCHEMAS = existsSync(folder);
if (!HAS_SCHEMAS)
  process.stdout.write('published schemas not found: set CIFRA_REFERENCE to the folder that holds schemas/\n');

/** The formats that the schemas name, as far as they tell one thing from another. */
const FORMATS = {
  date: /^\d{4}-\d\d-\d\d$/,
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
  uri: /^[a-z]+:/,
  'uri-reference': /./,
  email: /@/,
};

/** What DDI-Codebook 2.5 says against a document. */
export async function againstDdi(document: string): Promise<string[]> {
  const ddi = join(folder, 'ddi-codebook-2.5');
  const all = filesIn(ddi).map((path) => ({ fileName: relative(ddi, path), contents: readFileSync(path, 'utf8') }));
  const isMain = ({ fileName }: { fileName: string }) => fileName === 'codebook.xsd';
  const { errors } = await validateXML({
    xml: [{ fileName: 'codebook.xml', contents: document }],
    schema: all.filter(isMain),
    preload: all.filter((file) => !isMain(file)),
  });
  return errors.map(({ message }) => message);
}

/** What SDMX-JSON 2.1 says against a data message. */
export function againstSdmx(message: unknown): string[] {
  const schema = JSON.parse(readFileSync(join(folder, 'sdmx-json', 'sdmx-json-data-schema.json'), 'utf8'));
  const validate = new Ajv2019({ strict: false, allErrors: true, formats: FORMATS }).compile(schema);
  validate(message);
  return (validate.errors ?? []).map(({ instancePath, message: said }) => `${instancePath} ${said}`);
}

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesIn(join(path, name)));
}
