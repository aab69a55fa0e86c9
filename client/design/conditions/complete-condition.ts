import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { NameToChoose } from '#questionnaires';

interface Offered {
  readonly names: readonly NameToChoose[];
  /** Names of definitions with their conditions. */
  readonly definitions: Readonly<Record<string, unknown>>;
  typeName(type: string): string;
}

/** A comparison that waits for a code: the name, and what is typed of the code. */
const CODE =
  /\{([^{}]+)\}\s*(?:=|==|!=|<>|contains|notcontains|anyof|noneof|allof)\s*\[?(?:\s*'[^']*'\s*,)*\s*('?)([\w-]*)$/;

/** What can stand where somebody types: names between braces, codes behind a comparison, definitions. */
export function completeCondition(context: CompletionContext, offered: Offered): CompletionResult | null {
  const before = context.state.sliceDoc(0, context.pos);
  const after = context.state.sliceDoc(context.pos, context.pos + 1);
  const code = CODE.exec(before);
  if (code) {
    const name = offered.names.find((each) => each.name === code[1]!.trim());
    if (!name || name.codes.length === 0) return null;
    const from = context.pos - code[3]!.length - code[2]!.length;
    const to = after === "'" ? context.pos + 1 : context.pos;
    const options = name.codes.map(({ code: value, label }) => ({ label: `'${value}'`, detail: label, type: 'text' }));
    return { from, to, options, filter: true };
  }
  const definition = /@(\w*)$/.exec(before);
  if (definition) {
    const options = Object.entries(offered.definitions).map(([name, condition]) => ({
      label: `@${name}`,
      info: String(condition),
      type: 'constant',
    }));
    return { from: context.pos - definition[0].length, options };
  }
  const named = /\{([^{}']*)$/.exec(before) ?? /(?:^|[\s(!,[])([a-z]\w*)$/.exec(before);
  if (!named && !context.explicit) return null;
  const typed = named?.[1]?.length ?? 0;
  const isOpen = before.charAt(context.pos - typed - 1) === '{';
  const from = context.pos - typed - (isOpen ? 1 : 0);
  const to = after === '}' ? context.pos + 1 : context.pos;
  return { from, to, options: offered.names.map((name) => nameOption(name, offered)) };
}

function nameOption({ name, type, text, form }: NameToChoose, { typeName }: Offered): Completion {
  return {
    label: `{${name}}`,
    detail: [typeName(type), text.length > 60 ? `${text.slice(0, 60)}…` : text].filter(Boolean).join(' · '),
    info: [text, form].filter(Boolean).join(' · '),
    type: 'variable',
    boost: form === undefined ? -1 : 0,
  };
}
