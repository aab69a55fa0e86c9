import {
  type DraftFiles,
  isJsonList,
  isJsonRecord,
  type Json,
  type JsonRecord,
  namedIn,
  type Path,
  valueAt,
} from '#questionnaires';
import { BRANCHES, idOf, type NodeKind, type StructureBranch, type StructureNode } from './node.ts';

const MANIFEST = 'manifest.json';
const LISTS = 'modules/lists.json';
const CRIMES = 'crime-types.json';

/**
 * The structure of a questionnaire, whatever is wrong with its files: forms in the order of the interview with their
 * screens and questions, and everything else that has a name.
 *
 * @param before the structure that is shown; what has not changed of it is the very same value
 */
export function structureOf(
  files: DraftFiles,
  language: string,
  before: readonly StructureNode[] = [],
): StructureNode[] {
  const texts = files[`texts/${language}.json`];
  const known = new Map<string, StructureNode>();
  remember(before, known);
  const make = maker(known);
  const text = (...path: Path) => asText(valueIn(texts, path));
  const contents: Record<StructureBranch, StructureNode[]> = {
    forms: formFiles(files).map((file) =>
      keptForm(file, files[file], texts, () => formNode(file, files[file], { make, text })),
    ),
    crimes: leaves('crime', [CRIMES, 'crimes'], (key) => text('crimes', key, 'name')),
    lists: entriesAt(files, [LISTS, 'lists']).map(([list, codes]) => {
      const path = [LISTS, 'lists', list];
      const items = (namedIn(codes) ?? []).map(([code]) =>
        make({ kind: 'code', path: [...path, code], name: code, text: text('choices', list, code) }),
      );
      return make({ kind: 'list', path, name: list, text: '', children: items, count: items.length });
    }),
    definitions: leaves('definition', [MANIFEST, 'definitions'], (_name, value) => asText(value)),
    edits: editsOf(files).map(({ path, id }) => make({ kind: 'edit', path, name: id, text: text('edits', id) })),
    packs: leaves('pack', [MANIFEST, 'packs'], () => ''),
    authorities: leaves('authority', [MANIFEST, 'reportingBodies'], (code) => text('choices', 'authority', code)),
    texts: Object.keys(files)
      .filter((file) => file.startsWith('texts/'))
      .map((file) =>
        make({ kind: 'texts', path: [file], name: file.slice('texts/'.length, -'.json'.length), text: '' }),
      ),
  };
  const settings = make({
    kind: 'settings',
    path: [MANIFEST],
    name: asText(valueAt(files, [MANIFEST, 'id'])),
    text: text('instrument', 'title'),
  });
  const branches = BRANCHES.filter((branch) => contents[branch].length > 0 || branch !== 'packs').map((branch) =>
    make({
      kind: 'branch',
      path: undefined,
      name: branch,
      text: '',
      children: contents[branch],
      count: contents[branch].length,
    }),
  );
  return [...branches, settings];

  function leaves(kind: NodeKind, path: Path, textOf: (name: string, value: Json) => string): StructureNode[] {
    return entriesAt(files, path).map(([name, value]) =>
      make({ kind, path: [...path, name], name, text: textOf(name, value) }),
    );
  }
}

interface Making {
  readonly make: (node: NewNode) => StructureNode;
  readonly text: (...path: Path) => string;
}

function formNode(file: string, form: Json | undefined, { make, text }: Making): StructureNode {
  const name = isJsonRecord(form) && typeof form.form === 'string' ? form.form : file;
  const screens = (namedIn(isJsonRecord(form) ? form.screens : undefined) ?? []).map(([screen, content]) => {
    const path = [file, 'screens', screen];
    const questions = (namedIn(isJsonRecord(content) ? content.questions : undefined) ?? []).map(([question]) =>
      make({
        kind: 'question',
        path: [...path, 'questions', question],
        name: question,
        text: text('questions', question, 'text'),
      }),
    );
    return make({ kind: 'screen', path, name: screen, text: '', children: questions, count: questions.length });
  });
  const count = screens.reduce((sum, screen) => sum + screen.count, 0);
  return make({ kind: 'form', path: [file], name, text: text('forms', name, 'title'), children: screens, count });
}

/** The node of each form as it was made last, under its content: most changes are in one form, or in none. */
const FORMS = new WeakMap<
  object,
  { readonly file: string; readonly texts: Json | undefined; readonly node: StructureNode }
>();

function keptForm(
  file: string,
  form: Json | undefined,
  texts: Json | undefined,
  make: () => StructureNode,
): StructureNode {
  if (!isJsonRecord(form)) return make();
  const kept = FORMS.get(form);
  if (kept && kept.file === file && kept.texts === texts) return kept.node;
  const node = make();
  FORMS.set(form, { file, texts, node });
  return node;
}

/** Files of forms: those of the chain in its order, then those that nothing leads to. */
export function formFiles(files: DraftFiles): string[] {
  const all = Object.keys(files).filter((file) => file.startsWith('modules/') && file !== LISTS);
  const byForm = new Map(all.map((file) => [formNameOf(files[file]), file]));
  const chain = valueAt(files, [MANIFEST, 'chain']);
  const inChain = (isJsonList(chain) ? chain : []).flatMap((form) => byForm.get(String(form)) ?? []);
  return [...new Set([...inChain, ...all])];
}

export function formNameOf(content: Json | undefined): string | undefined {
  return isJsonRecord(content) && typeof content.form === 'string' ? content.form : undefined;
}

interface FoundEdit {
  readonly path: Path;
  readonly id: string;
}

/** The checks of questions, each where it is written first. */
function editsOf(files: DraftFiles): FoundEdit[] {
  return formFiles(files).flatMap((file) => editsOfForm(file, files[file]));
}

function editsOfForm(file: string, form: Json | undefined): readonly FoundEdit[] {
  if (!isJsonRecord(form)) return [];
  const kept = EDITS.get(form);
  if (kept?.file === file) return kept.edits;
  const edits: FoundEdit[] = [];
  const look = (path: Path, holder: JsonRecord) => {
    for (const [key, edit] of namedIn(holder.edits) ?? [])
      if (isJsonRecord(edit)) edits.push({ path: [...path, 'edits', key], id: String(edit.id ?? key) });
  };
  look([file], form);
  for (const [screen, content] of namedIn(form.screens) ?? []) {
    if (!isJsonRecord(content)) continue;
    for (const [question, asked] of namedIn(content.questions) ?? [])
      if (isJsonRecord(asked)) look([file, 'screens', screen, 'questions', question], asked);
  }
  EDITS.set(form, { file, edits });
  return edits;
}

/** The checks of each form, under its content. */
const EDITS = new WeakMap<object, { readonly file: string; readonly edits: readonly FoundEdit[] }>();

type NewNode = Pick<StructureNode, 'kind' | 'path' | 'name' | 'text'> &
  Partial<Pick<StructureNode, 'children' | 'count'>>;

/** Makes nodes, and gives the one of before where it is the same. */
function maker(known: ReadonlyMap<string, StructureNode>) {
  return ({ children = [], count = 0, ...rest }: NewNode): StructureNode => {
    const id = rest.path ? idOf(rest.path) : `branch:${rest.name}`;
    const old = known.get(id);
    const isSame =
      old?.name === rest.name &&
      old.text === rest.text &&
      old.count === count &&
      old.children.length === children.length &&
      children.every((child, place) => child === old.children[place]);
    return isSame ? old : { id, children, count, ...rest };
  };
}

function remember(nodes: readonly StructureNode[], known: Map<string, StructureNode>): void {
  for (const node of nodes) {
    known.set(node.id, node);
    remember(node.children, known);
  }
}

/** Named contents of a record or a list. */
function entriesAt(files: DraftFiles, path: Path): readonly (readonly [string, Json])[] {
  return namedIn(valueAt(files, path)) ?? [];
}

/** As `valueAt`, for records alone, without looking through all names of each. */
function valueIn(value: Json | undefined, path: Path): Json | undefined {
  let inner = value;
  for (const step of path) inner = isJsonRecord(inner) && Object.hasOwn(inner, step) ? inner[step] : undefined;
  return inner;
}

function asText(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
