/** What a column holds, whatever its head is written like. */
export interface ColumnHead {
  /** One of the names below, or the head itself in lower case where nobody knows it. */
  readonly key: string;
  /** Language as the head has it, e.g. `Español (es)`; undefined for none. */
  readonly language?: string;
}

/** Heads of the survey and the choices sheet that have several spellings, in lower case with `_`. */
const SAME = new Map<string, string>(
  Object.entries({
    command: 'type',
    caption: 'label',
    text: 'label',
    relevance: 'relevant',
    skip_logic: 'relevant',
    requiredmsg: 'required_message',
    required_msg: 'required_message',
    'jr:requiredmsg': 'required_message',
    constraintmsg: 'constraint_message',
    constraint_msg: 'constraint_message',
    'jr:constraintmsg': 'constraint_message',
    readonly: 'read_only',
    calculate: 'calculation',
    'jr:count': 'repeat_count',
    count: 'repeat_count',
    repeatcount: 'repeat_count',
    listname: 'list_name',
    list: 'list_name',
    guidance: 'guidance_hint',
    guidancehint: 'guidance_hint',
    choice_filters: 'choice_filter',
    big_image: 'big-image',
    noapperrorstring: 'noapperrorstring',
    'jr:noapperrorstring': 'noapperrorstring',
  }),
);

/** Columns that may stand once for each language. */
const TRANSLATED = new Set([
  'label',
  'hint',
  'guidance_hint',
  'constraint_message',
  'required_message',
  'image',
  'big-image',
  'audio',
  'video',
  'noapperrorstring',
]);

/** What stands before the name of a column and says only which part of the XForm it belongs to. */
const PREFIXES = new Set(['media', 'bind', 'body', 'control', 'instance']);

/**
 * What the head of a column means, e.g. `media::image::English (en)`, `bind:relevant`, `Label:english`.
 *
 * @example readHead('label::Español (es)') // => { key: 'label', language: 'Español (es)' }
 */
export function readHead(written: string): ColumnHead {
  const parts = partsOf(written.trim());
  const names = parts.map(plain);
  const hasPrefix = parts.length > 1 && PREFIXES.has(names[0]!);
  const at = hasPrefix ? 1 : 0;
  const name = SAME.get(names[at]!) ?? names[at]!;
  const rest = parts.slice(at + 1).map((part) => part.trim());
  if (rest.length === 0 || rest.every((part) => part === '')) return { key: name };
  if (!TRANSLATED.has(name)) return { key: [name, ...rest.map((part) => part.toLowerCase())].join('::') };
  return { key: name, language: rest.join(':') };
}

function partsOf(head: string): string[] {
  if (head.includes('::')) return head.split('::');
  return /^(jr|uri|cifra|ex|odk|orx|entities|xml):/i.test(head) ? [head] : head.split(/:(?!Msg|msg)/);
}

function plain(part: string): string {
  return part
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '_');
}
