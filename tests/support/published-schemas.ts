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
  const validate = new Ajv2019({ strict: false, validateFormats: false, allErrors: true }).compile(schema);
  validate(message);
  return (validate.errors ?? []).map(({ instancePath, message: said }) => `${instancePath} ${said}`);
}

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesIn(join(path, name)));
}
